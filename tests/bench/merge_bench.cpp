// How the time of merging grows with the number of mentions: made-up articles, each telling ten of
// the events of its week; an event is told by three articles on average.
//   merge_bench [MENTIONS...]     10000 100000 1000000 unless said
// Prints seconds of CPU for each size and the exponent from one size to the next. The
// exponent over all shall be at most 1.15.
#include "graph/merge.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace casus;

constexpr std::size_t events_per_article = 10;
constexpr std::size_t events_a_day = 300;
constexpr std::size_t tellings_per_event = 3;

double seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::string made_up_word(std::size_t number) {
    constexpr const char* syllables[] = {"ka", "ro", "mi", "te", "su", "la", "ne", "vo"};
    std::string word;
    for (std::size_t rest = number + 8; rest > 0; rest /= 8) {
        word += syllables[rest % 8];
    }
    return word;
}

/// An event of the made-up world: all that its tellings share.
struct WorldEvent {
    explicit WorldEvent(std::size_t number) : random(number) {
        day = static_cast<int>(number / events_a_day);
        verb = made_up_word(random() % 400);
        source = "Actor " + made_up_word(random() % (200 + number / 40));
        target = "Actor " + made_up_word(random() % (200 + number / 40));
        place = "Town" + made_up_word(random() % 3000);
        type = static_cast<EventType>(random() % 16);
    }
    std::mt19937 random;
    int day = 0;
    std::string verb;
    std::string source;
    std::string target;
    std::string place;
    EventType type = EventType::other;
};

void tell(const WorldEvent& world, std::mt19937& random, Record& record) {
    const auto actor = static_cast<std::uint32_t>(record.actors.size());
    for (const std::string& name : {world.source, world.target}) {
        record.actors.push_back({"a" + std::to_string(record.actors.size() + 1),
                                 name,
                                 ActorKind::group,
                                 "",
                                 "",
                                 {},
                                 {name}});
    }
    Record::Event event;
    event.id = "e" + std::to_string(record.events.size() + 1);
    event.type = world.type;
    event.trigger = world.verb;
    event.start = static_cast<std::uint32_t>(record.events.size() * 100);
    event.quote = world.source + " " + world.verb + " " + world.target + " in " + world.place;
    for (int i = 0; i < 8; ++i) {
        event.quote += " " + made_up_word(random() % 20000);
    }
    event.title = world.source + " " + world.verb + " " + world.target;
    event.source = {actor};
    event.target = {actor + 1};
    event.location = world.place;
    if (random() % 4 != 0) { // every fourth telling gives no day
        event.date = DateInterval{Day(17000 + world.day), Day(17000 + world.day)};
        event.basis = random() % 2 == 0 ? DateBasis::explicit_ : DateBasis::inferred;
    }
    event.confidence = 0.5;
    record.events.push_back(std::move(event));
}

std::vector<Record> made_up_records(std::size_t mentions) {
    std::mt19937 random(7);
    const std::size_t events = mentions / tellings_per_event;
    std::vector<Record> records;
    for (std::size_t a = 0; a < mentions / events_per_article; ++a) {
        Record record;
        record.article = "article" + std::to_string(a);
        const std::size_t first = a * events_per_article * events / mentions;
        record.published = Day(17000 + static_cast<int>(first / events_a_day) + 1);
        for (std::size_t e = 0; e < events_per_article; ++e) {
            tell(WorldEvent(first + random() % (2 * events_per_article)), random, record);
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace

int main(int count, char** words) {
    std::vector<std::size_t> sizes{10'000, 100'000, 1'000'000};
    if (count > 1) {
        sizes.clear();
        for (int i = 1; i < count; ++i) {
            sizes.push_back(static_cast<std::size_t>(std::strtoull(words[i], nullptr, 10)));
        }
    }
    double last = 0;
    std::size_t last_size = 0;
    for (const std::size_t size : sizes) {
        std::vector<Record> records = made_up_records(size);
        const double start = seconds();
        const EventGraph graph = merge(std::move(records));
        const double time = seconds() - start;
        std::printf("%8zu mentions  %8zu events  %8.2f s", size, num_vertices(graph), time);
        if (last > 0) {
            std::printf("  exponent %.2f",
                        std::log(time / last) /
                            std::log(static_cast<double>(size) / static_cast<double>(last_size)));
        }
        std::printf("\n");
        std::fflush(stdout);
        last = time;
        last_size = size;
    }
}
