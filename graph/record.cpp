#include "graph/record.h"

#include "core/confidence.h"
#include "core/utf8.h"

#include <algorithm>
#include <set>

namespace casus {
namespace {

std::string squeezed(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    while (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

/// Cuts records out of one account.
class RecordMaker {
public:
    explicit RecordMaker(const Account& account) : account_(account), points_(account.text) {}

    Record make() {
        Record record;
        record.article = account_.id;
        record.title = account_.title;
        record.url = account_.url;
        record.source = account_.source;
        record.published = account_.published;
        for (const Actor& actor : account_.actors) {
            record.actors.push_back(make_actor(actor));
        }
        for (const Event& event : account_.events) {
            record.events.push_back(make_event(event));
        }
        for (const Link& link : account_.links) {
            record.links.push_back(make_link(link));
        }
        for (const ActorRelation& relation : account_.relations) {
            record.relations.push_back({relation.from, relation.to, relation.type,
                                        rounded(relation.confidence),
                                        sentence_at(relation.from_span.begin), relation.rule});
        }
        record.days = days();
        return record;
    }

private:
    /// The sentence that holds a byte; none for text outside all sentences.
    [[nodiscard]] std::optional<std::uint32_t> sentence_index(std::uint32_t byte) const {
        const auto after =
            std::upper_bound(account_.sentences.begin(), account_.sentences.end(), byte,
                             [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
        if (after == account_.sentences.begin() || byte >= (after - 1)->end) {
            return std::nullopt;
        }
        return static_cast<std::uint32_t>(after - account_.sentences.begin()) - 1;
    }

    [[nodiscard]] std::string sentence_at(std::uint32_t byte) const {
        const auto index = sentence_index(byte);
        return index ? squeezed(slice(account_.text, account_.sentences[*index])) : "";
    }

    [[nodiscard]] std::string words(Span span) const {
        return squeezed(slice(account_.text, span));
    }

    [[nodiscard]] Record::Actor make_actor(const Actor& actor) const {
        std::set<std::string> names;
        for (const ActorMention& mention : actor.mentions) {
            if (mention.form == MentionForm::name) {
                names.insert(words(mention.span));
            }
        }
        return {actor.id,
                actor.name,
                actor.kind,
                actor.country,
                actor.code,
                actor.roles,
                {names.begin(), names.end()}};
    }

    [[nodiscard]] Record::Event make_event(const Event& event) const {
        Record::Event result;
        result.id = event.id;
        result.type = event.type;
        result.mode = event.mode;
        result.cameo = event.cameo;
        result.title = event.title;
        result.trigger = words(event.trigger);
        result.lemma = fold_case(result.trigger);
        result.start = points_.of_byte(event.trigger.begin);
        result.end = points_.of_byte(event.trigger.end);
        result.quote = sentence_at(event.trigger.begin);
        result.date = event.date;
        result.basis = event.basis;
        result.status = event.status;
        result.source = event.source;
        result.target = event.target;
        result.attribution = event.attribution;
        result.location = event.location;
        for (Toll toll : event.tolls) {
            toll.span = {points_.of_byte(toll.span.begin), points_.of_byte(toll.span.end)};
            result.tolls.push_back(toll);
        }
        result.salience = event.salience;
        result.confidence = rounded(event.confidence);
        result.rule = event.rule;
        result.date_rule = event.date_rule;
        return result;
    }

    [[nodiscard]] Record::Link make_link(const Link& link) const {
        const std::uint32_t at =
            link.cue ? link.cue->begin : std::max(link.from_span.begin, link.to_span.begin);
        return {link.from,
                link.to,
                link.type,
                rounded(link.confidence),
                link.cue ? words(*link.cue) : "",
                sentence_at(at),
                link.rule};
    }

    /// Sentences that name a day.
    [[nodiscard]] std::vector<Record::DayMention> days() const {
        std::vector<Record::DayMention> mentions;
        std::set<std::pair<std::uint32_t, Day>> seen;
        for (const TimeExpression& time : account_.times) {
            const bool day = time.date && time.date->first == time.date->last &&
                             !time.date->open_begin && !time.date->open_end;
            const auto sentence = sentence_index(time.span.begin);
            if (day && sentence && seen.emplace(*sentence, time.date->first).second) {
                mentions.push_back({time.date->first, *sentence,
                                    squeezed(slice(account_.text, account_.sentences[*sentence]))});
            }
        }
        return mentions;
    }

    const Account& account_;
    CodePoints points_;
};

} // namespace

Record make_record(const Account& account) {
    return RecordMaker(account).make();
}

} // namespace casus
