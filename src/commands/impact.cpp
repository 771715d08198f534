// See the header.
#include "commands/impact.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/language.hpp"

namespace flipchart::commands {

namespace {

constexpr int kMonthsAround = 3;

std::string causes_in_words(const model::History& history, const std::vector<std::uint32_t>& issues) {
  std::vector<std::string> causes;
  for (const std::uint32_t issue : issues) {
    const std::string cause(history.text(history.cause(issue)));
    if (!cause.empty() && std::find(causes.begin(), causes.end(), cause) == causes.end())
      causes.push_back(cause);
  }
  std::string words;
  for (std::size_t i = 0; i < causes.size(); ++i) {
    if (i > 0 && i + 1 == causes.size()) return base::tr("{} or {}", words, causes[i]);
    words += (i == 0 ? "" : ", ") + causes[i];
  }
  return words;
}

// To a tenth.
std::string decimal(const std::string& words) {
  const std::size_t point = words.find('.');
  return base::tr("{}.{}", words.substr(0, point), words.substr(point + 1));
}

std::string a_month(std::uint64_t count, int months) {
  std::string words = fmt::format("{:.1f}", static_cast<double>(count) / months);
  return words.ends_with(".0") ? words.substr(0, words.size() - 2) : decimal(words);
}

std::string per_issue(std::uint64_t count, std::uint64_t issues) {
  if (issues == 0) return base::tr("none");
  return decimal(fmt::format("{:.1f}", static_cast<double>(count) / static_cast<double>(issues)));
}

}  // namespace

std::optional<FixImpact> impact_of(const workshop::Workshop& workshop, const flow::Routes& routes,
                                   const flow::Silos& silos, const model::Fix& fix) {
  const std::optional<base::Date> day = fix.done_on ? fix.done_on : fix.due;
  if (!day || *day > workshop.today()) return std::nullopt;
  const model::History& history = workshop.history();
  std::vector<std::uint32_t> issues;
  for (const std::string& id : fix.issues) {
    const std::uint32_t issue = history.find(id);
    if (issue != base::kNoSlot) issues.push_back(issue);
  }
  const std::vector<std::uint8_t> like = flow::of_same_cause(history, issues);
  const std::vector<flow::ImpactMonth> months = flow::impact_by_month(
      routes, silos, [&](std::uint32_t issue) { return like.empty() || like[issue] != 0; }, workshop.today());
  FixImpact impact{
      fix.id, fix.title, *day, {}, flow::impact_around(months, *day, kMonthsAround, workshop.today())};
  if (impact.around.months_before == 0 || impact.around.months_after == 0) return std::nullopt;
  impact.of = like.empty() ? base::tr("all issues")
                           : base::tr("issues of the cause {}", causes_in_words(history, issues));
  return impact;
}

std::vector<ImpactWords> words_of(const FixImpact& impact) {
  const flow::ImpactFigures& before = impact.around.before;
  const flow::ImpactFigures& after = impact.around.after;
  return {{base::tr("Issues a month"), a_month(before.issues, impact.around.months_before),
           a_month(after.issues, impact.around.months_after)},
          {base::tr("Handovers an issue"), per_issue(before.handovers, before.issues),
           per_issue(after.handovers, after.issues)},
          {base::tr("Across silos an issue"), per_issue(before.crossings, before.issues),
           per_issue(after.crossings, after.issues)},
          {base::tr("Came back an issue"), per_issue(before.returns, before.issues),
           per_issue(after.returns, after.issues)}};
}

}  // namespace flipchart::commands
