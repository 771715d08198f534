#include "commands/reporting.hpp"

#include "base/language.hpp"
#include "base/output_file.hpp"
#include "base/utf8.hpp"
#include "commands/discretion.hpp"
#include "commands/impact.hpp"
#include "compose/role_words.hpp"
#include "compose/room_ids.hpp"
#include "flow/leader_seams.hpp"

namespace flipchart::commands {

namespace {

class Roles {  // what those whom a report names go by in the room
 public:
  explicit Roles(const model::Organization& organization)
      : organization_(organization), room_ids_(compose::room_ids(organization)) {}

  std::string position(const std::string& id) const {
    const base::Slot slot = organization_.find(id);
    if (slot == base::kNoSlot) return "(not on the chart)";
    if (const std::string_view title = organization_.title(slot); !title.empty()) return std::string(title);
    return shown({base::ItemKind::position, id});
  }
  // A filter's texts say who is in it.
  model::Filter in(model::Filter filter, const model::View& view) const {
    for (std::string& silo : filter.silos) silo = compose::silo_words(organization_, view, silo);
    for (model::HandedOver& pair : filter.handed) {
      pair.from = compose::silo_words(organization_, view, pair.from);
      pair.to = compose::silo_words(organization_, view, pair.to);
    }
    for (std::string& holder : filter.first_holders) holder = position(holder);
    for (std::string& customer : filter.customers) customer = shown({base::ItemKind::customer, customer});
    return filter;
  }

 private:
  std::string shown(const base::ItemId& item) const {
    const auto hidden = room_ids_.find(item);
    return hidden == room_ids_.end() ? item.id : hidden->second;
  }
  const model::Organization& organization_;
  compose::RoomIds room_ids_;
};

flow::Silos room_safe_silos(const model::Organization& organization, flow::Silos silos,
                            const model::View& view) {
  for (std::string& silo : silos.names) silo = compose::silo_words(organization, view, silo);
  std::vector<std::uint64_t> people(silos.names.size(), 0);
  for (base::Slot s = 0; s < organization.size(); ++s) {
    if (silos.of[s] != base::kNoSlot) people[silos.of[s]] += organization.heads(s);
  }
  return flow::joined_below(silos, people, view.k);
}

// "Returns (Customer Care)": teams of one name stand in several silos.
std::string unit_label(const model::Organization& chart, const flow::Units& units, const flow::Silos& silos,
                       const model::View& view, std::uint32_t unit) {
  const std::string name = compose::unit_words(chart, units, view, unit);
  const std::uint32_t silo = silos.of[units.leader[unit]];
  if (silo == base::kNoSlot || silos.names[silo] == name) return name;
  return name + " (" + silos.names[silo] + ")";
}

std::vector<writers::ReportedSeam> reported_seams(const model::Organization& chart,
                                                  const model::History& history, const flow::Routes& routes,
                                                  const flow::Silos& silos, const flow::Kept& kept,
                                                  const model::View& view) {
  constexpr double kHour = 3'600'000;
  const flow::Units units = flow::units_of(chart);
  std::vector<writers::ReportedSeam> seams;
  for (const flow::UnitSeam& seam : flow::unit_seams(chart, history, routes, units, silos, kept)) {
    const bool small = units.people[seam.a] < view.k || units.people[seam.b] < view.k;
    std::optional<double> hours;
    if (!view.room_safe || !small) hours = static_cast<double>(seam.lost) / kHour;
    seams.push_back({unit_label(chart, units, silos, view, seam.a),
                     unit_label(chart, units, silos, view, seam.b), seam.forth, seam.back, seam.came_back,
                     hours});
  }
  return seams;
}

std::vector<writers::ReportedEnvelope> reported_envelopes(const workshop::Workshop& workshop,
                                                          const flow::Routes& routes, const flow::Kept& kept,
                                                          const model::View& view) {
  const model::Organization& chart = workshop.organization();
  std::vector<writers::ReportedEnvelope> envelopes;
  for (const model::Envelope& envelope : workshop.decisions().envelopes) {
    envelopes.push_back(
        {who_words(envelope), limit_words(envelope, workshop.history().currency()), std::nullopt});
    if (!view.room_safe || people_covered(chart, envelope) >= view.k)
      envelopes.back().use = flow::envelope_use(chart, workshop.history(), routes, kept, envelope);
  }
  return envelopes;
}

// Fixes with a day that has come, and every month of the issues that are kept; nothing without such a fix.
void add_impact(writers::Reported& reported, const workshop::Workshop& workshop, const flow::Routes& routes,
                const flow::Silos& silos, const flow::Kept& kept) {
  for (const model::Fix& fix : workshop.decisions().fixes) {
    const auto impact = impact_of(workshop, routes, silos, fix);
    if (impact)
      reported.impacts.push_back({impact->fix, impact->title, impact->of, impact->day, impact->around});
  }
  if (!reported.impacts.empty())
    reported.months = flow::impact_by_month(
        routes, silos, [&](std::uint32_t issue) { return kept.keep[issue] != 0; }, workshop.today());
}

}  // namespace

writers::Reported reported_counts(const workshop::Workshop& workshop, const model::View& view,
                                  std::size_t lines) {
  const model::Organization& chart = workshop.organization();
  const model::History& history = workshop.history();
  const flow::Silos silos = flow::silos_of(chart, view.silo);
  const flow::Routes routes = flow::routes_of(chart, history, view.holder, workshop.today());
  const flow::Kept kept = flow::kept_by(view.filter, chart, history, routes, silos);
  writers::Reported all{flow::measured(chart, history, routes, silos, kept, view.filter, lines),
                        {},
                        reported_envelopes(workshop, routes, kept, view)};
  add_impact(all, workshop, routes, silos, kept);
  return all;
}

writers::Reported reported(const workshop::Workshop& workshop, const model::View& view, std::size_t lines) {
  const model::Organization& chart = workshop.organization();
  const model::History& history = workshop.history();
  flow::Silos silos = flow::silos_of(chart, view.silo);
  const flow::Routes routes = flow::routes_of(chart, history, view.holder, workshop.today());
  const flow::Kept kept = flow::kept_by(view.filter, chart, history, routes, silos);
  model::Filter told = view.filter;
  if (view.room_safe) {
    silos = room_safe_silos(chart, std::move(silos), view);
    told = Roles(chart).in(told, view);
  }
  writers::Reported all{flow::measured(chart, history, routes, silos, kept, told, lines),
                        reported_seams(chart, history, routes, silos, kept, view),
                        reported_envelopes(workshop, routes, kept, view)};
  add_impact(all, workshop, routes, silos, kept);
  return all;
}

base::Result<void> write_report(const workshop::Workshop& workshop, const model::View& view,
                                std::uint32_t top, const std::filesystem::path& output) {
  const std::string extension = base::lower_ascii(output.extension().string());
  const bool known = extension == ".csv" || extension == ".xlsx" || extension == ".html";
  if (!known) {
    return base::failed(base::tr("{}: a report is written as csv, xlsx or html; use one of these extensions",
                                 output.string()),
                        base::Failure::usage);
  }
  writers::ReportStyle style;
  if (!workshop.title().empty()) style.title += ": " + workshop.title();
  style.holders = !view.room_safe;
  const Roles roles(workshop.organization());
  if (view.room_safe) style.leader = [&roles](const std::string& id) { return roles.position(id); };
  writers::Document document = writers::report_document(reported(workshop, view, top), style, top);
  // Values in text for programs are English.
  constexpr const char* kMark = base::english("Not room-safe");
  if (!view.room_safe) document.mark = extension == ".csv" ? std::string(kMark) : base::tr(kMark);
  if (extension == ".csv") return base::write_file_whole(output, writers::as_csv(document));
  if (extension == ".html") return base::write_file_whole(output, writers::as_page(document));
  const auto workbook = writers::as_workbook(document);
  if (!workbook) return base::failed(output.string() + ": " + workbook.error().message);
  return base::write_file_whole(output, *workbook);
}

}  // namespace flipchart::commands
