// Forms that call a silo otherwise, make two of them one, or give one another of the ten inks.
#include <array>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/keys.hpp"
#include "commands/silo_names.hpp"
#include "model/names.hpp"
#include "model/silo_names.hpp"

namespace flipchart::commands {

namespace {

// In the order of model::SiloInk.
constexpr std::array<const char*, model::kSiloInks> kInkWords{
    base::english("Sky"),   base::english("Violet"), base::english("Teal"),     base::english("Olive"),
    base::english("Brown"), base::english("Navy"),   base::english("Burgundy"), base::english("Slate"),
    base::english("Umber"), base::english("Plum")};

// Which one, of those of the last picture; it stands at the one that what is selected belongs to.
Field which_silo(const Session& session) {
  Field field{base::tr("Silo"), FieldKind::choice, {}, true};
  const compose::Insights& insights = *session.workshop.last_picture().insights;
  for (std::uint32_t silo = 0; silo < insights.silos.names.size(); ++silo) {
    field.choices.push_back(silo_words(session, insights.silos.names[silo]));
    field.inks.push_back(insights.silo_ink[silo]);
  }
  field.choice = silo_of_selection(session).value_or(0);
  field.may_be_empty = silo_of_selection(session).has_value();
  return field;
}

// The name, as edits take it, of what was chosen; empty where the chart has become another one meanwhile.
std::string silo_chosen(const Session& session, const Field& which) {
  const auto& insights = session.workshop.last_picture().insights;
  if (insights == nullptr || which.choice >= insights->silos.names.size()) return {};
  const std::string& name = insights->silos.names[which.choice];
  return silo_words(session, name) == which.choices[which.choice] ? name : std::string();
}

Said renamed_silo(Session& session, const std::string& silo, const std::string& name) {
  return committed(session, model::Restructuring(model::RenameSilo{silo, name, session.view.silo}),
                   base::tr("{} is called {}", in_quotes(silo), in_quotes(name)));
}

// Undo takes them apart again, yet who is in which can be told apart no more by looking: it is said first.
void ask_whether_one(Session& session, const std::string& silo, const std::string& name) {
  Asking asking{base::tr("Make them one silo?"),
                base::tr("{} and {}", in_quotes(silo), in_quotes(name)),
                {{base::tr("Sure"), FieldKind::choice}},
                {}};
  asking.fields[0].choices = {base::tr("Leave both as they are"),
                              base::tr("Make them one, called {}; undo takes them apart", in_quotes(name))};
  asking.answer = [silo, name](Session& s, const Asking& asked) -> Said {
    if (asked.fields[0].choice == 0) return std::string(base::tr("Left as they are"));
    return renamed_silo(s, silo, name).map([&](const std::string&) {
      return with_key(s, base::tr("{} and {} are one silo now", in_quotes(silo), in_quotes(name)),
                      base::tr("Undo"), "undo");
    });
  };
  ask(session, std::move(asking));
}

}  // namespace

void ask_silo_name(Session& session) {
  Asking asking{
      base::tr("A silo under another name"),
      base::tr("A name that another silo has makes the two one"),
      {which_silo(session), {base::tr("Name"), FieldKind::text, base::tr("As people here call it")}},
      {}};
  if (asking.fields[0].may_be_empty) asking.at = 1;
  asking.answer = [](Session& s, const Asking& asked) -> Said {
    const std::string silo = silo_chosen(s, asked.fields[0]);
    const std::string name(base::trimmed(asked.text(1)));
    if (!name.empty() && name != silo && model::has_silo(s.workshop.organization(), s.view.silo, name)) {
      ask_whether_one(s, silo, name);
      return std::string();
    }
    return renamed_silo(s, silo, name);
  };
  ask(session, std::move(asking));
}

void ask_silo_colour(Session& session) {
  const compose::Insights& insights = *session.workshop.last_picture().insights;
  Asking asking{base::tr("A silo in another colour"),
                base::tr("Ten that everybody can tell apart, each with a hatch"),
                {which_silo(session), {base::tr("Colour"), FieldKind::choice}},
                {}};
  Field& colour = asking.fields[1];
  for (std::uint32_t number = 0; number < model::kSiloInks; ++number) {
    const std::string words = base::tr(kInkWords[number]);
    std::string has_it;
    for (std::uint32_t silo = 0; silo < insights.silo_ink.size() && has_it.empty(); ++silo) {
      if (insights.silo_ink[silo] == number) has_it = silo_words(session, insights.silos.names[silo]);
    }
    colour.choices.push_back(has_it.empty() ? words : base::tr("{}, as {}", words, has_it));
    colour.inks.push_back(number);
  }
  colour.choices.emplace_back(base::tr("By its place in the chart"));
  colour.inks.push_back(base::kNoSlot);
  if (asking.fields[0].may_be_empty) asking.at = 1;
  const std::uint32_t now = insights.silo_ink[asking.fields[0].choice];
  colour.choice = now == base::kNoSlot ? model::kSiloInks : now % model::kSiloInks;
  asking.answer = [](Session& s, const Asking& asked) -> Said {
    const std::string silo = silo_chosen(s, asked.fields[0]);
    std::optional<model::SiloInk> ink;
    if (asked.fields[1].choice < model::kSiloInks) ink = model::kSiloInkNames[asked.fields[1].choice].first;
    return committed(s, model::Restructuring(model::RecolourSilo{silo, ink, s.view.silo}),
                     base::tr("Another colour for {}", silo_words(s, silo)));
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
