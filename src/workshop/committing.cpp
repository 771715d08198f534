// Committing edits, undoing them, and doing again what a journal holds.
#include <utility>

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

}  // namespace

base::Result<std::uint64_t> Workshop::commit(model::Edit edit) {
  if (!tried_.empty()) return base::refused("something is being tried out; keep it or discard it first");
  auto prepared = model::prepare(state_, std::move(edit));
  if (!prepared) return tl::unexpected(prepared.error());
  if (auto written = journal_->append(line_of(prepared->edit)); !written)
    return tl::unexpected(written.error());
  do_next(std::move(*prepared));
  return ++accepted_;
}

void Workshop::do_next(model::Prepared prepared) {
  model::apply(state_, prepared);
  changed(prepared);
  done_.resize(head_);
  done_.push_back(std::move(prepared));
  ++head_;
}

std::vector<Workshop::Unfit> Workshop::restore(const std::vector<journal::Entry>& entries) {
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
      auto edit = entry.brought.organization
                      ? model::import_from_json(entry.json, entry.brought.organization, entry.brought.history)
                      : model::edit_from_json(entry.json);
      if (!edit) {
        unfit.push_back({entry.seq, edit.error().message});
        continue;
      }
      auto prepared = model::prepare(state_, std::move(*edit));
      if (prepared)
        do_next(std::move(*prepared));
      else
        unfit.push_back({entry.seq, prepared.error().message});
    }
  }
  return unfit;
}

journal::Brought Workshop::began() const {
  for (std::size_t at = 0; at < head_; ++at) {
    if (model::changes_people(done_[at].edit))
      return {done_[at].organization_before, done_[at].history_before};
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
