// See the header.
#include "commands/import_answers.hpp"

#include <algorithm>

#include "importers/zones.hpp"

namespace flipchart::commands {

namespace {

constexpr const char* kDayFirst = "day first";
constexpr const char* kMonthFirst = "month first";

std::string words_of_order(const std::optional<importers::DateOrder>& order) {
  if (!order) return {};
  return *order == importers::DateOrder::day_first ? kDayFirst : kMonthFirst;
}

}  // namespace

model::ImportAnswers answers_in(const importers::Options& options,
                                const std::vector<importers::SourceReport>& tables) {
  model::ImportAnswers answers;
  for (const importers::Alias& alias : options.aliases)
    answers.aliases.push_back({alias.holder, alias.position});
  for (const auto& [signature, choice] : options.remembered) {
    const bool about_these =
        std::any_of(tables.begin(), tables.end(),
                    [&, wanted = &signature](const auto& table) { return table.signature == *wanted; });
    if (!about_these) continue;
    model::HeaderMapping mapping{
        signature,
        choice.kind ? std::string(importers::to_string(*choice.kind)) : std::string(),
        words_of_order(choice.dates),
        {},
        {}};
    for (const auto& [field, header] : choice.map) {
      mapping.fields.push_back(field);
      mapping.headers.push_back(header);
    }
    answers.mappings.push_back(std::move(mapping));
  }
  return answers;
}

void take_answers(importers::Options& options, const model::ImportAnswers& answers) {
  for (const model::HolderAlias& alias : answers.aliases) {
    const bool known =
        std::any_of(options.aliases.begin(), options.aliases.end(),
                    [&](const importers::Alias& other) { return other.holder == alias.holder; });
    if (!known) options.aliases.push_back({alias.holder, alias.position});
  }
  for (const model::HeaderMapping& mapping : answers.mappings) {
    importers::Choice choice;
    choice.kind = importers::kind_named(mapping.kind);
    if (mapping.dates == kDayFirst) choice.dates = importers::DateOrder::day_first;
    if (mapping.dates == kMonthFirst) choice.dates = importers::DateOrder::month_first;
    for (std::size_t i = 0; i < mapping.fields.size(); ++i)
      choice.map.emplace_back(mapping.fields[i], mapping.headers[i]);
    options.remembered[mapping.signature] = std::move(choice);  // the workshop's own word comes first
  }
}

void take_dates(importers::Options& options, const model::WorkshopDates& dates) {
  if (!options.zone.empty() || dates.zone.empty()) return;
  // A place that this computer does not know is no reason not to read a file: the sheet asks for the zone
  // then.
  if (importers::Zone::named(dates.zone)) options.zone = dates.zone;
}

}  // namespace flipchart::commands
