#include "render/child_process.h"

#include "core/problem.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ; // NOLINT: POSIX declares it nowhere

namespace casus {
namespace {

struct Pipe {
    std::array<int, 2> ends{-1, -1};

    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw Error({"pipe"}, std::strerror(errno));
        }
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    void close_end(std::size_t end) {
        if (ends.at(end) >= 0) {
            ::close(ends.at(end));
            ends.at(end) = -1;
        }
    }
};

pid_t start(const std::vector<std::string>& words, const Pipe& in, const Pipe& out) {
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: only read
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int failed =
        ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        throw Error({words[0]}, "cannot be started (" + std::string(std::strerror(failed)) +
                                    "); it comes with the package graphviz");
    }
    return child;
}

/// Writes all input and reads all output at once, so that neither side waits for the other.
bool exchange(Pipe& in, Pipe& out, const std::string& input, std::chrono::seconds limit,
              std::string& output) {
    const auto end = std::chrono::steady_clock::now() + limit;
    std::size_t written = 0;
    ::fcntl(in.ends[1], F_SETFL, O_NONBLOCK);
    std::array<char, 65536> buffer{};
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        std::array<pollfd, 2> ends{{{out.ends[0], POLLIN, 0}, {in.ends[1], POLLOUT, 0}}};
        if (left.count() <= 0 ||
            ::poll(ends.data(), ends.size(), static_cast<int>(left.count())) <= 0) {
            return false;
        }
        if ((ends[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0) {
            const ssize_t size =
                ::write(in.ends[1], input.data() + written, input.size() - written);
            written += size > 0 ? static_cast<std::size_t>(size) : 0;
            if (written == input.size() || (size < 0 && errno != EAGAIN)) {
                in.close_end(1);
            }
        }
        if ((ends[0].revents & (POLLIN | POLLHUP)) != 0) {
            const ssize_t size = ::read(out.ends[0], buffer.data(), buffer.size());
            if (size <= 0) {
                return true;
            }
            output.append(buffer.data(), static_cast<std::size_t>(size));
        }
    }
}

} // namespace

std::string run_program(const std::vector<std::string>& words, const std::string& input,
                        std::chrono::seconds limit) {
    std::signal(SIGPIPE, SIG_IGN); // a child that ends early is told by its exit code
    Pipe in;
    Pipe out;
    const pid_t child = start(words, in, out);
    in.close_end(0);
    out.close_end(1);
    std::string output;
    const bool in_time = exchange(in, out, input, limit, output);
    if (!in_time) {
        ::kill(child, SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!in_time) {
        throw Error({words[0]}, "did not end in " + std::to_string(limit.count()) +
                                    " seconds; filter the graph or write DOT");
    }
    if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && output.empty())) {
        throw Error({words[0]}, "failed to draw the graph; write DOT and try another layout");
    }
    return output;
}

} // namespace casus
