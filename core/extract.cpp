#include "core/extract.h"

#include "core/actor/find_actors.h"
#include "core/dictionary/code_article.h"
#include "core/event/clause_roles.h"
#include "core/event/event_relations.h"
#include "core/event/find_events.h"
#include "core/language/analyse.h"
#include "core/link/circumstance.h"
#include "core/link/find_links.h"
#include "core/time/find_times.h"

namespace casus {

Account extract(const Article& article, const Resources& resources) {
    return extract(article, analyse(article, resources.language), resources);
}

Account extract(const Article& article, const Document& document, const Resources& resources,
                EventTrace* trace) {
    Account account;
    account.id = article.id;
    account.title = article.title;
    account.url = article.url;
    account.source = article.source;
    account.language = article.language;
    account.text = article.text;
    account.published = article.published;
    for (const Sentence& sentence : document.sentences) {
        account.sentences.push_back(sentence.span);
    }
    account.times = find_times(article, document, resources.times);
    const std::vector<NameHit> names = scan_names(article.text, document, resources.actors);
    account.actors = find_actors(article, document, names);
    ArticleCoding coding(article, document, resources.dictionaries);
    coding.add_actors(account.actors);
    account.relations =
        find_actor_relations(article, document, account.actors, resources.relations);
    account.events = find_events(article, document, account.times, account.actors, resources.events,
                                 names, trace, coding.events(resources.cameo));
    coding.finish(account.events);
    add_event_relations(document, account.actors, account.events, account.relations);
    account.links = find_links(article, document, account.events, resources.links,
                               resources.clauses, resources.pairs);
    add_clause_roles(document, account.actors, circumstance_rule, account.events);
    return account;
}

} // namespace casus
