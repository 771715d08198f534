// What notes and the three messages do. A refusal never quotes their words.
#include "base/language.hpp"
#include "model/group_message.hpp"
#include "model/plan.hpp"

namespace flipchart::model {

namespace {

using base::refused;

// Names that the group's message may not hold: of everybody who is spoken to or about, unless ticked.
std::vector<std::string> names_not_ticked(const Organization& chart, const std::vector<std::string>& ticked) {
  std::vector<std::string> names;
  for (Slot s = 0; s < chart.size(); ++s) {
    if (std::find(ticked.begin(), ticked.end(), chart.id(s)) != ticked.end()) continue;
    for (std::uint32_t i = 0; i < chart.holder_count(s); ++i) {
      const std::string_view name = chart.text(chart.holders(s)[i].name);
      if (!name.empty()) names.emplace_back(name);
    }
  }
  return names;
}

}  // namespace

Planned plan(Plan& plan, AddNote& e) {
  if (plan.judged() && !plan.knows(e.on)) return refused(base::tr("there is nothing with the id {}", e.on));
  const PrivateTrack& track = plan.decisions().private_track;
  const auto taken = [&](const std::string& id) {
    return plan.decisions().notes.find(id) != nullptr || track.has_note(id);
  };
  if (e.id.empty()) {
    std::size_t number = plan.decisions().notes.size() + plan.all<PrivateNote>().size() + 1;
    while (taken("N" + std::to_string(number))) ++number;
    e.id = "N" + std::to_string(number);
  }
  if (taken(e.id)) return refused(base::tr("there is a note {} already; choose another id", e.id));
  constexpr base::Millis kSecond = 1000;  // a line tells no less
  if (e.shows_from) e.shows_from = (*e.shows_from + kSecond - 1) / kSecond * kSecond;
  if (e.track == Track::room)
    plan.add(Note{e.id, e.on, e.text, e.shows_from});
  else
    plan.add(PrivateNote{e.id, e.on, e.text});
  return {};
}

Planned plan(Plan& plan, Correct& e) {
  if (e.behaviour.empty()) return refused(base::tr("say what happened"));
  if (plan.judged()) {
    if (auto known = plan.known_position(e.who); !known) return known;
    if (!e.whom.empty()) {
      if (auto known = plan.known_position(e.whom); !known) return known;
    }
  }
  if (e.id.empty()) e.id = plan.free_id<Correction>("correction-");
  if (plan.all<Correction>().find(e.id) != nullptr)
    return refused(base::tr("there is a correction {} already; choose another id", e.id));
  plan.add(Correction{e.id, e.behaviour, e.who, e.whom});
  return {};
}

Planned plan(Plan& plan, WriteMessage& e) {
  const auto at = plan.all<Correction>().place(e.correction);
  if (!at) return refused(base::tr("there is no correction of that id"));
  Correction changed = plan.all<Correction>()[*at];
  if (e.part == MessagePart::group && plan.judged()) {
    if (!changed.first_spoken || !changed.second_spoken)
      return refused(base::tr("the message for the group waits until both private ones are spoken"));
    if (const auto why =
            why_not_for_the_group(e.text, changed.behaviour, names_not_ticked(plan.chart(), e.named)))
      return refused(*why);
  }
  if (e.part == MessagePart::first)
    changed.first = e.text;
  else if (e.part == MessagePart::second)
    changed.second = e.text;
  else
    changed.group = e.text;
  if (e.part == MessagePart::group) changed.named = e.named;
  plan.replace(*at, std::move(changed));
  return {};
}

Planned plan(Plan& plan, Spoken& e) {
  const auto at = plan.all<Correction>().place(e.correction);
  if (!at) return refused(base::tr("there is no correction of that id"));
  Correction changed = plan.all<Correction>()[*at];
  if (e.part == MessagePart::group)
    return refused(base::tr("spoken in private are the first and the second message"));
  (e.part == MessagePart::first ? changed.first_spoken : changed.second_spoken) = true;
  plan.replace(*at, std::move(changed));
  return {};
}

Planned plan(Plan& plan, Purge& e) {
  const Decisions& all = plan.decisions();
  const bool known = all.notes.find(e.note) != nullptr || all.private_track.has_note(e.note) ||
                     plan.all<Correction>().find(e.note) != nullptr;
  if (!known && plan.judged()) return refused(base::tr("there is no note of that id"));
  return {};
}

Planned plan(Plan& plan, Forget& e) {
  if (!plan.judged()) return {};
  if (auto known = plan.known_position(e.position); !known) return known;
  const Slot slot = plan.chart().find(e.position);
  if (e.holder < 1 || e.holder > plan.chart().holder_count(slot))
    return refused(base::tr("the position has no holder of that number"));
  return {};
}

Planned plan(Plan& /*plan*/, Erased& /*e*/) {
  return {};
}

}  // namespace flipchart::model
