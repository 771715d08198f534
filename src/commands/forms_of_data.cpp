// Forms that bring, rename or take away issues, positions, people and customers.
#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/marking.hpp"

namespace flipchart::commands {

namespace {

using base::ItemKind;

Field of_selected_customer(const Session& session) {
  return selected_in({"Customer", FieldKind::customer, "Which customer", true}, session);
}

base::Slot chosen_slot(const Session& session) {
  if (session.selected.kind != ItemKind::position) return base::kNoSlot;
  return session.workshop.organization().find(session.selected.id);
}

// What is called so now.
std::string name_now(const Session& session, const base::ItemId& item) {
  const model::Organization& chart = session.workshop.organization();
  const model::History& history = session.workshop.history();
  if (item.kind == ItemKind::position) return std::string(chart.title(chart.find(item.id)));
  if (item.kind == ItemKind::customer)
    return std::string(chart.text(chart.customers()[chart.find_customer(item.id)].name));
  if (item.kind == ItemKind::fix) return session.workshop.decisions().find_fix(item.id)->title;
  return std::string(history.text(history.issue(history.find(item.id)).title));
}

model::Edit renamed(const base::ItemId& item, const std::string& name) {
  if (item.kind == ItemKind::position) return model::Restructuring(model::RenamePosition{item.id, name});
  if (item.kind == ItemKind::customer) return model::Restructuring(model::RenameCustomer{item.id, name});
  if (item.kind == ItemKind::fix) return model::RenameFix{item.id, name};
  return model::IssueEdit(model::RenameIssue{item.id, name});
}

model::Edit removed(const base::ItemId& item) {
  if (item.kind == ItemKind::position) return model::Restructuring(model::RemovePosition{item.id});
  if (item.kind == ItemKind::customer) return model::Restructuring(model::RemoveCustomer{item.id});
  if (item.kind == ItemKind::fix) return model::DeleteFix{item.id};
  return model::IssueEdit(model::RemoveIssue{item.id});
}

}  // namespace

void ask_issue(Session& session) {
  Asking asking{"A new issue",
                "What went wrong for a customer",
                {{"Title", FieldKind::text, "In a few words"},
                 of_selected_customer(session),
                 {"Severity", FieldKind::choice, {}, true}},
                {}};
  asking.fields[2].choices = {"Not said", "Low", "Medium", "High"};
  asking.answer = [](Session& s, const Asking& asked) -> Said {
    const std::size_t severity = asked.fields[2].choice;
    const std::string word =
        severity == 0 ? std::string() : base::lower_ascii(asked.fields[2].choices[severity]);
    auto done = committed(s, model::IssueEdit(model::AddIssue{{}, asked.text(0), asked.id(1), word}),
                          in_quotes(asked.text(0)) + " is a new issue");
    const std::uint32_t count = s.workshop.history().issue_count();
    keep_up_with_data(s);
    if (done && count > 0) trace_issue(s, count - 1);
    return done;
  };
  ask(session, std::move(asking));
}

void ask_position(Session& session) {
  const base::Slot above = chosen_slot(session);
  const model::Organization& chart = session.workshop.organization();
  const std::string manager = above == base::kNoSlot ? std::string() : std::string(chart.id(above));
  Asking asking{"A new position",
                manager.empty() ? "Reports to nobody" : "Reports to " + chart.holder_names(above),
                {{"Title", FieldKind::text, "Service desk lead"},
                 {"Held by", FieldKind::text, "A name; empty: vacant", true}},
                {}};
  asking.answer = [manager](Session& s, const Asking& asked) {
    return committed(s,
                     model::Restructuring(model::AddPosition{{}, asked.text(0), manager, asked.text(1), {}}),
                     in_quotes(asked.text(0)) + " is a new position");
  };
  ask(session, std::move(asking));
}

void ask_customer(Session& session) {
  const base::Slot server = chosen_slot(session);
  const std::string served_by = server == base::kNoSlot ? std::string() : session.selected.id;
  Asking asking{"A new customer",
                served_by.empty() ? "Served by nobody yet"
                                  : "Served by " + session.workshop.organization().holder_names(server),
                {{"Name", FieldKind::text, "As they call themselves"},
                 {"Segment", FieldKind::text, "Such as Retail", true}},
                {}};
  asking.answer = [served_by](Session& s, const Asking& asked) {
    std::vector<std::string> servers;
    if (!served_by.empty()) servers.push_back(served_by);
    return committed(
        s, model::Restructuring(model::AddCustomer{{}, asked.text(0), asked.text(1), std::move(servers)}),
        in_quotes(asked.text(0)) + " is a new customer");
  };
  ask(session, std::move(asking));
}

void ask_name(Session& session) {
  if (!can_be_renamed(session)) return;
  const base::ItemId item = session.selected;
  Asking asking{
      "Another name", {}, {{item.kind == ItemKind::customer ? "Name" : "Title", FieldKind::text, ""}}, {}};
  asking.fields[0].typed = name_now(session, item);
  asking.answer = [item](Session& s, const Asking& asked) {
    return committed(s, renamed(item, asked.text(0)), "Now called " + in_quotes(asked.text(0)));
  };
  ask(session, std::move(asking));
}

void ask_holder(Session& session) {
  const base::Slot slot = chosen_slot(session);
  if (slot == base::kNoSlot) return;
  const model::Organization& chart = session.workshop.organization();
  const std::string position = session.selected.id;
  Asking asking{"Who holds this position?",
                std::string(chart.title(slot)),
                {{"Name", FieldKind::text, "A name; empty: vacant", true}},
                {}};
  const std::uint32_t holders = chart.holder_count(slot);
  if (holders == 1) asking.fields[0].typed = chart.holder_names(slot);
  if (holders > 1) asking.about += ", one more";
  asking.answer = [position, holders](Session& s, const Asking& asked) -> Said {
    const std::string& name = asked.text(0);
    if (name.empty() && holders == 0) return base::refused("it is vacant already");
    if (name.empty())
      return committed(s, model::Restructuring(model::Vacate{position, std::nullopt}), "Vacant now");
    if (holders == 1)
      return committed(s, model::Restructuring(model::RenamePerson{position, name, 1}), name + " holds it");
    return committed(s, model::Restructuring(model::Fill{position, name, {}}), name + " holds it");
  };
  ask(session, std::move(asking));
}

void ask_removal(Session& session) {
  if (!can_be_renamed(session)) return;
  const base::ItemId item = session.selected;
  const std::string name = name_now(session, item);
  Asking asking{"Take it away?", name, {{"Sure", FieldKind::choice}}, {}};
  asking.fields[0].choices = {"Leave it", "Take it away; undo brings it back"};
  asking.answer = [item, name](Session& s, const Asking& asked) -> Said {
    if (asked.fields[0].choice == 0) return std::string("Left as it is");
    return committed(s, removed(item), in_quotes(name) + " is gone");
  };
  ask(session, std::move(asking));
}

void ask_forgetting(Session& session) {
  const base::Slot slot = chosen_slot(session);
  const model::Organization& chart = session.workshop.organization();
  if (slot == base::kNoSlot || chart.holder_count(slot) == 0) return;
  const std::string position = session.selected.id;
  Asking asking{"Forget who holds this position?",
                std::string(chart.title(slot)),
                {{"Who", FieldKind::choice}, {"Sure", FieldKind::choice}},
                {}};
  for (std::uint32_t i = 0; i < chart.holder_count(slot); ++i)
    asking.fields[0].choices.emplace_back(chart.text(chart.holders(slot)[i].name));
  asking.fields[1].choices = {"Leave it", "Forget the name everywhere; this cannot be undone"};
  asking.answer = [position](Session& s, const Asking& asked) -> Said {
    if (asked.fields[1].choice == 0) return std::string("Left as it is");
    const auto done =
        s.workshop.commit(model::Forget{position, static_cast<std::uint32_t>(asked.fields[0].choice + 1)});
    if (!done) return tl::unexpected(done.error());
    return std::string("Forgotten, in the journal too");
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
