// What forms share.
#include "commands/forms.hpp"
#include "base/language.hpp"
#include "commands/keys.hpp"

#include "commands/command.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

std::string in_quotes(std::string_view title) {
  constexpr std::size_t kLongestTitle = 60;
  std::string cut(title.substr(0, kLongestTitle));
  while (title.size() > kLongestTitle && !cut.empty() &&
         (static_cast<unsigned char>(title[cut.size()]) & 0xC0U) == 0x80U)
    cut.pop_back();
  return cut.size() < title.size() ? base::tr("“{}…”", cut) : base::tr("“{}”", cut);
}

Said committed(Session& session, model::Edit edit, std::string words) {
  return session.workshop.commit(std::move(edit)).map([&](std::uint64_t) {
    return with_key(session, words, base::tr("Undo"), "undo");
  });
}

Field selected_in(Field field, const Session& session) {
  const model::Organization& chart = session.workshop.organization();
  const base::ItemId& selected = session.selected;
  const bool position = field.kind == FieldKind::position && selected.kind == base::ItemKind::position &&
                        chart.find(selected.id) != base::kNoSlot;
  const bool customer = field.kind == FieldKind::customer && selected.kind == base::ItemKind::customer &&
                        chart.find_customer(selected.id) != base::kNoSlot;
  if (!position && !customer) return field;
  field.chosen = selected.id;
  field.typed =
      position ? model::name_of_position(chart, selected.id) : model::name_of_customer(chart, selected.id);
  return field;
}

void begin_at_empty(Asking& asking) {
  while (asking.at + 1 < asking.fields.size() && !asking.fields[asking.at].typed.empty()) ++asking.at;
}

}  // namespace flipchart::commands
