// Committing edits, undoing them, and doing again what a journal holds.
#include <optional>
#include <utility>

#include "base/clock.hpp"
#include "model/forgetting.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::workshop {

namespace {

constexpr const char* kUndo = R"({"edit":"undo"})";
constexpr const char* kRedo = R"({"edit":"redo"})";

journal::Line line_of(const model::Edit& edit) {
  journal::Line line{model::to_json(edit), {}};
  if (const auto* import = std::get_if<model::Import>(&edit))
    line.brought = {import->organization, import->history};
  return line;
}

base::Result<model::Edit> edit_in(const journal::Line& line) {
  if (line.brought.organization)
    return model::import_from_json(line.json, line.brought.organization, line.brought.history);
  return model::edit_from_json(line.json);
}

}  // namespace

base::Result<std::uint64_t> Workshop::commit(model::Edit edit) {
  if (!tried_.empty()) return base::refused("something is being tried out; keep it or discard it first");
  model::stamp(edit, decisions().rules, today_, base::now());
  auto prepared = model::prepare(state_, std::move(edit));
  if (!prepared) return tl::unexpected(prepared.error());
  if (model::reaches_back(prepared->edit)) return reach_back(prepared->edit);
  if (auto written = journal_->append(line_of(prepared->edit)); !written)
    return tl::unexpected(written.error());
  do_next(std::move(*prepared), {base::now(), who_});
  return ++accepted_;
}

void Workshop::do_next(model::Prepared prepared, Happened happened) {
  model::apply(state_, prepared);
  changed(prepared);
  done_.resize(head_);
  done_.push_back(std::move(prepared));
  happened_.resize(head_);
  happened_.push_back(std::move(happened));
  ++head_;
}

// What was journalled was accepted once: where it does not fit any more it still takes its place, so that
// undoing goes on to the right ones.
std::optional<std::string> Workshop::do_again(const base::Result<model::Edit>& edit, Told told,
                                              Happened happened) {
  const bool journalled = told == Told::by_the_journal;
  auto prepared = edit.and_then([&](const model::Edit& known) {
    return model::prepare(state_, known, journalled ? model::Rules::kept_before : model::Rules::judged);
  });
  if (!prepared && !journalled) return prepared.error().message;
  do_next(prepared ? std::move(*prepared) : model::Prepared{model::Erased{}, {}}, std::move(happened));
  return prepared ? std::nullopt : std::optional(prepared.error().message);
}

std::vector<Workshop::Unfit> Workshop::restore(const std::vector<journal::Entry>& entries, Told told) {
  std::vector<Unfit> unfit;
  for (const journal::Entry& entry : entries) {
    ++accepted_;
    if (entry.json == kUndo && can_undo()) {
      model::revert(state_, done_[--head_]);
      changed(done_[head_]);
    } else if (entry.json == kRedo && can_redo()) {
      model::apply(state_, done_[head_]);
      changed(done_[head_++]);
    } else {
      const auto edit = edit_in({entry.json, entry.brought});
      if (edit && model::reaches_back(*edit)) continue;  // what it left is what the others say
      if (auto why = do_again(edit, told, {entry.at, entry.who}))
        unfit.push_back({entry.seq, std::move(*why)});
    }
  }
  return unfit;
}

base::Result<std::uint64_t> Workshop::reach_back(const model::Edit& edit) {
  const auto* const forget = std::get_if<model::Forget>(&edit);
  const model::Forgotten forgotten =
      forget != nullptr
          ? model::Forgotten::person(organization(), organization().find(forget->position), forget->holder)
          : model::Forgotten::note(std::get<model::Purge>(edit).note);
  if (auto written = journal_->reach_back(forgotten, line_of(edit)); !written)
    return tl::unexpected(written.error());
  std::vector<journal::Line> lines;
  for (const model::Prepared& done : done_) lines.push_back(line_of(done.edit));
  const std::size_t head = std::exchange(head_, 0);
  const journal::Brought began = journal::what_stays(forgotten, all_began(head));
  state_ = {began.organization, began.history, {}};
  done_.clear();
  const std::vector<Happened> happened = std::exchange(happened_, {});
  for (std::size_t at = 0; at < lines.size(); ++at)
    do_again(edit_in({forgotten.line(lines[at].json), journal::what_stays(forgotten, lines[at].brought)}),
             Told::by_the_journal, happened[at]);
  while (head_ > head) model::revert(state_, done_[--head_]);
  data_is_other();
  ++decisions_revision_;
  return ++accepted_;
}

journal::Brought Workshop::began() const {
  return all_began(head_);
}

journal::Brought Workshop::all_began(std::size_t head) const {
  for (std::size_t at = 0; at < head; ++at) {
    if (const model::DataChange* data = done_[at].data())
      return {data->organization_before, data->history_before};
  }
  return {state_.organization, state_.history};
}

std::vector<journal::Line> Workshop::counting() const {
  std::vector<journal::Line> lines;
  for (std::size_t at = 0; at < head_; ++at) lines.push_back(line_of(done_[at].edit));
  return lines;
}

base::Result<std::uint64_t> Workshop::undo() {
  if (!can_undo()) return base::refused("there is nothing to undo");
  if (auto written = journal_->append({kUndo, {}}); !written) return tl::unexpected(written.error());
  model::revert(state_, done_[--head_]);
  changed(done_[head_]);
  return ++accepted_;
}

base::Result<std::uint64_t> Workshop::redo() {
  if (!can_redo()) return base::refused("there is nothing to redo");
  if (auto written = journal_->append({kRedo, {}}); !written) return tl::unexpected(written.error());
  model::apply(state_, done_[head_]);
  changed(done_[head_++]);
  return ++accepted_;
}

}  // namespace flipchart::workshop
