// Pairs of silos of which one handed over to the other, as the command line writes them and as a filter asks
// for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/holder_silos.hpp"
#include "model/view.hpp"

namespace flipchart::flow {

// "A>B" as two silos. Of several ways to split it the first whose sides are both names of HolderSilos, else
// the first; none without a ">". Blanks around a name do not count.
std::optional<model::HandedOver> handed_over(std::string_view text, const Silos& silos);
// "A>B".
std::string handed_text(const model::HandedOver& pair);
// True for the names that HolderSilos gives: of silos, of none, and of holders off the chart.
bool is_silo_name(std::string_view name, const Silos& silos);
// Sorted pair_keys of silos as HolderSilos numbers them; pairs that name no such silo are left out.
std::vector<std::uint64_t> handed_keys(const std::vector<model::HandedOver>& pairs, const HolderSilos& silos);
// True when one step of the issue's route goes from silo to silo of one of these keys.
bool hands_over(const Routes& routes, const HolderSilos& silos, const std::vector<std::uint64_t>& keys,
                std::uint32_t issue);
// Kept issues of which that is true. Linear in their stops, on all cores.
std::uint64_t issues_handed(const Routes& routes, const Silos& silos, const Kept& kept,
                            const std::vector<model::HandedOver>& pairs);

}  // namespace flipchart::flow
