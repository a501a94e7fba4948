#include "cli/command.h"

#include <iostream>
#include <unistd.h>
#include <vector>

int main(int argc, char* argv[]) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    std::ios::sync_with_stdio(false);
    return casus::run(words, {std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1,
                              isatty(STDERR_FILENO) == 1});
}
