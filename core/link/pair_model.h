#pragma once

#include "core/link/label_model.h"
#include "core/link/link.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace casus {

/// Types of links between events that the model of pairs knows. Its labels: 0 no link, then these.
inline constexpr std::array pair_link_types{LinkType::causes, LinkType::enables,
                                            LinkType::responds_to, LinkType::precedes,
                                            LinkType::part_of};
inline constexpr std::size_t pair_labels = 1 + pair_link_types.size();

/// Whether one event leads to another.
struct PairReading {
    double odds = 0;                  ///< of any link in this direction
    LinkType type = LinkType::causes; ///< the likeliest one
    std::string reason;               ///< what a reader would name for it; "" = nothing does
};

/// Weighs PairFeatures; made by casus-train-links from articles annotated as event graphs. Its
/// table is data/links/pairs.tsv. Immutable; made by default it knows nothing and is empty.
class PairModel {
public:
    /// Reads <folder>/links/pairs.tsv of the first folder. Throws Error with file and line.
    static PairModel load(const std::vector<std::filesystem::path>& folders);

    [[nodiscard]] bool empty() const { return model_.empty(); }

    [[nodiscard]] PairReading read(const std::vector<std::string>& features) const;

private:
    LabelModel model_;
};

} // namespace casus
