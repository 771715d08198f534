// Forms that bring, rename or take away issues, positions, people and customers.
#include <array>

#include "base/language.hpp"
#include "commands/command.hpp"
#include "commands/forms.hpp"
#include "commands/marking.hpp"
#include "model/names.hpp"

namespace flipchart::commands {

namespace {

using base::ItemKind;

Field of_selected_customer(const Session& session) {
  return selected_in({base::tr("Customer"), FieldKind::customer, base::tr("Which customer"), true}, session);
}

base::Slot chosen_slot(const Session& session) {
  if (session.selected.kind != ItemKind::position) return base::kNoSlot;
  return session.workshop.organization().find(session.selected.id);
}

// As they stand in the issue, in the order of the choices.
constexpr std::array kSeverities{"", "low", "medium", "high"};

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

// The id of the one that was just put in.
std::string newest_position(const Session& session) {
  const auto& done = session.workshop.done();
  const auto* change = std::get_if<model::Restructuring>(&done[session.workshop.how_many_count() - 1].edit);
  const auto* added = change == nullptr ? nullptr : std::get_if<model::AddPosition>(change);
  return added == nullptr ? std::string() : added->id;
}

}  // namespace

void ask_issue(Session& session) {
  Asking asking{base::tr("A new issue"),
                base::tr("What went wrong for a customer"),
                {{base::tr("Title"), FieldKind::text, base::tr("In a few words")},
                 of_selected_customer(session),
                 {base::tr("Severity"), FieldKind::choice, {}, true},
                 {base::tr("Held by"), FieldKind::position, base::tr("Who had it first"), true}},
                {}};
  asking.fields[3].passed_over = asking.fields[3].repeats = true;
  asking.fields[2].choices = {base::tr("Not said"), base::tr("Low"), base::tr("Medium"), base::tr("High")};
  asking.answer = [](Session& s, const Asking& asked) -> Said {
    model::AddIssue issue{{}, asked.text(0), asked.id(1), kSeverities[asked.fields[2].choice]};
    for (std::size_t at = 3; at < asked.fields.size(); ++at) {
      if (!asked.id(at).empty()) issue.holders.push_back(asked.id(at));
    }
    auto done = committed(s, model::IssueEdit(std::move(issue)),
                          base::tr("{} is a new issue", in_quotes(asked.text(0))));
    const std::uint32_t count = s.workshop.history().issue_count();
    keep_up_with_data(s);
    if (done && count > 0) trace_issue(s, count - 1);
    return done;
  };
  ask(session, std::move(asking));
}

void ask_handover(Session& session) {
  if (session.selected.kind != ItemKind::issue) return;
  const std::string issue = session.selected.id;
  Asking asking{base::tr("Who has it now?"),
                model::name_of_issue(session.workshop.history(), issue),
                {{base::tr("To"), FieldKind::position, base::tr("A name")},
                 {base::tr("When"), FieldKind::day, base::tr("Empty: today"), true}},
                {}};
  asking.fields[1].passed_over = true;
  asking.answer = [issue](Session& s, const Asking& asked) -> Said {
    const auto day = day_told(s, asked.fields[1]);
    if (!day) return tl::unexpected(day.error());
    return committed(s, model::IssueEdit(model::HandOver{issue, asked.id(0), *day}),
                     base::tr("{} has it now", asked.text(0)));
  };
  ask(session, std::move(asking));
}

void ask_position(Session& session) {
  const base::Slot above = chosen_slot(session);
  const model::Organization& chart = session.workshop.organization();
  const std::string manager = above == base::kNoSlot ? std::string() : std::string(chart.id(above));
  Asking asking{
      base::tr("A new position"),
      manager.empty() ? base::tr("Reports to nobody") : base::tr("Reports to {}", chart.holder_names(above)),
      {{base::tr("Title"), FieldKind::text, base::tr("Service desk lead")},
       {base::tr("Held by"), FieldKind::text, base::tr("A name; empty: vacant"), true},
       {base::tr("Department"), FieldKind::text, base::tr("Such as Customer service"), true}},
      {}};
  if (!manager.empty()) {
    asking.fields[2].hint = base::tr("Empty: as whom they report to");
    asking.fields[2].passed_over = true;
  }
  asking.answer = [manager](Session& s, const Asking& asked) {
    const bool first = s.workshop.organization().empty();
    auto done = committed(
        s, model::Restructuring(model::AddPosition{{}, asked.text(0), manager, asked.text(1), asked.text(2)}),
        base::tr("{} is a new position", in_quotes(asked.text(0))));
    if (!done) return done;
    s.fit = s.fit || first;
    // The next one typed reports to the one at the top, or stands beside this one.
    if (manager.empty()) select_item(s, {ItemKind::position, newest_position(s)});
    return done;
  };
  ask(session, std::move(asking));
}

void ask_customer(Session& session) {
  const base::Slot server = chosen_slot(session);
  const std::string served_by = server == base::kNoSlot ? std::string() : session.selected.id;
  Asking asking{base::tr("A new customer"),
                served_by.empty()
                    ? base::tr("Served by nobody yet")
                    : base::tr("Served by {}", session.workshop.organization().holder_names(server)),
                {{base::tr("Name"), FieldKind::text, base::tr("As they call themselves")},
                 {base::tr("Segment"), FieldKind::text, base::tr("Such as Retail"), true}},
                {}};
  asking.answer = [served_by](Session& s, const Asking& asked) {
    std::vector<std::string> servers;
    if (!served_by.empty()) servers.push_back(served_by);
    return committed(
        s, model::Restructuring(model::AddCustomer{{}, asked.text(0), asked.text(1), std::move(servers)}),
        base::tr("{} is a new customer", in_quotes(asked.text(0))));
  };
  ask(session, std::move(asking));
}

void ask_serving(Session& session) {
  const base::ItemId item = session.selected;
  const bool of_customer = item.kind == ItemKind::customer;
  if (!of_customer && item.kind != ItemKind::position) return;
  const model::Organization& chart = session.workshop.organization();
  Asking asking{
      of_customer ? base::tr("Who serves this customer?") : base::tr("Whom does this position serve?"),
      of_customer ? model::name_of_customer(chart, item.id) : model::name_of_position(chart, item.id),
      {{of_customer ? base::tr("Position") : base::tr("Customer"),
        of_customer ? FieldKind::position : FieldKind::customer, base::tr("A name, or a part of it")},
       {base::tr("From now on"), FieldKind::choice, {}, true}},
      {}};
  asking.fields[1].choices = {base::tr("They serve them"), base::tr("They serve them no more")};
  asking.answer = [item, of_customer](Session& s, const Asking& asked) {
    const bool on = asked.fields[1].choice == 0;
    const std::string& customer = of_customer ? item.id : asked.id(0);
    const std::string& position = of_customer ? asked.id(0) : item.id;
    const model::Organization& now = s.workshop.organization();
    const std::string words =
        base::tr(on ? base::english("{} serves {}") : base::english("{} serves no more {}"),
                 model::name_of_position(now, position), model::name_of_customer(now, customer));
    return committed(s, model::Restructuring(model::Serve{customer, position, on}), words);
  };
  ask(session, std::move(asking));
}

void ask_name(Session& session) {
  if (!can_be_renamed(session)) return;
  const base::ItemId item = session.selected;
  Asking asking{
      base::tr("Another name"),
      {},
      {{item.kind == ItemKind::customer ? base::tr("Name") : base::tr("Title"), FieldKind::text, ""}},
      {}};
  asking.fields[0].typed = name_now(session, item);
  asking.answer = [item](Session& s, const Asking& asked) {
    return committed(s, renamed(item, asked.text(0)), base::tr("Now called {}", in_quotes(asked.text(0))));
  };
  ask(session, std::move(asking));
}

// Somebody else holds it: with neither the address nor the face of who did. Both or neither.
Said replaced(Session& session, const std::string& position, const std::string& name) {
  const Said filled = committed(session, model::Restructuring(model::Fill{position, name, {}}),
                                base::tr("{} holds it", name));
  if (!filled) return filled;
  const Said left = committed(session, model::Restructuring(model::Vacate{position, 1}), {});
  if (left) return filled;
  if (const auto undone = session.workshop.undo(); !undone) return tl::unexpected(undone.error());
  return left;
}

void ask_holder(Session& session) {
  const base::Slot slot = chosen_slot(session);
  if (slot == base::kNoSlot) return;
  const model::Organization& chart = session.workshop.organization();
  const std::string position = session.selected.id;
  Asking asking{base::tr("Who holds this position?"),
                std::string(chart.title(slot)),
                {{base::tr("Name"), FieldKind::text, base::tr("A name; empty: vacant"), true}},
                {}};
  const std::uint32_t holders = chart.holder_count(slot);
  if (holders == 1) {
    asking.fields[0].typed = chart.holder_names(slot);
    Field who{base::tr("This is"), FieldKind::choice};
    who.choices = {base::tr("Somebody else"), base::tr("The same person, spelt anew")};
    who.passed_over = true;
    asking.fields.push_back(std::move(who));
  }
  if (holders > 1) asking.about = base::tr("{}, one more", asking.about);
  asking.answer = [position, holders](Session& s, const Asking& asked) -> Said {
    const std::string& name = asked.text(0);
    if (name.empty() && holders == 0) return base::refused(base::tr("it is vacant already"));
    if (name.empty())
      return committed(s, model::Restructuring(model::Vacate{position, std::nullopt}),
                       base::tr("Vacant now"));
    if (holders == 1 && asked.fields[1].choice == 1)
      return committed(s, model::Restructuring(model::RenamePerson{position, name, 1}),
                       base::tr("{} holds it", name));
    if (holders == 1) return replaced(s, position, name);
    return committed(s, model::Restructuring(model::Fill{position, name, {}}), base::tr("{} holds it", name));
  };
  ask(session, std::move(asking));
}

void ask_removal(Session& session) {
  if (!can_be_renamed(session)) return;
  const base::ItemId item = session.selected;
  const std::string name = name_now(session, item);
  Asking asking{base::tr("Take it away?"), name, {{base::tr("Sure"), FieldKind::choice}}, {}};
  asking.fields[0].choices = {base::tr("Leave it"), base::tr("Take it away; undo brings it back")};
  asking.answer = [item, name](Session& s, const Asking& asked) -> Said {
    if (asked.fields[0].choice == 0) return std::string(base::tr("Left as it is"));
    return committed(s, removed(item), base::tr("{} is gone", in_quotes(name)));
  };
  ask(session, std::move(asking));
}

void ask_forgetting(Session& session) {
  const base::Slot slot = chosen_slot(session);
  const model::Organization& chart = session.workshop.organization();
  if (slot == base::kNoSlot || chart.holder_count(slot) == 0) return;
  const std::string position = session.selected.id;
  Asking asking{base::tr("Forget who holds this position?"),
                std::string(chart.title(slot)),
                {{base::tr("Who"), FieldKind::choice}, {base::tr("Sure"), FieldKind::choice}},
                {}};
  for (std::uint32_t i = 0; i < chart.holder_count(slot); ++i)
    asking.fields[0].choices.emplace_back(chart.text(chart.holders(slot)[i].name));
  asking.fields[1].choices = {base::tr("Leave it"),
                              base::tr("Forget the name everywhere; this cannot be undone")};
  asking.answer = [position](Session& s, const Asking& asked) -> Said {
    if (asked.fields[1].choice == 0) return std::string(base::tr("Left as it is"));
    const auto done =
        s.workshop.commit(model::Forget{position, static_cast<std::uint32_t>(asked.fields[0].choice + 1)});
    if (!done) return tl::unexpected(done.error());
    return std::string(base::tr("Forgotten, in the journal too"));
  };
  ask(session, std::move(asking));
}

}  // namespace flipchart::commands
