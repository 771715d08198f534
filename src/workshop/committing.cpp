// Committing edits, undoing them, and doing again what a journal holds.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/parallel.hpp"
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

base::Result<model::Edit> edit_in(const std::string& json, const journal::Brought& brought) {
  if (brought.organization) return model::import_from_json(json, brought.organization, brought.history);
  return model::edit_from_json(json);
}

// Lines read ahead on all cores, so many at a time: reading them takes longer than doing them again.
class ReadAhead {
 public:
  explicit ReadAhead(const std::vector<journal::Entry>& entries) : entries_(entries) {}
  base::Result<model::Edit> take(std::size_t at) {
    if (at >= first_ + read_.size()) read_from(at);
    std::optional<base::Result<model::Edit>>& read = read_[at - first_];
    // An undo where nothing is to be undone.
    return read ? std::move(*read) : edit_in(entries_[at].json, {});
  }

 private:
  static constexpr std::size_t kAtOnce = 4096;
  static constexpr std::size_t kPart = 64;
  void read_from(std::size_t at) {
    first_ = at;
    read_.clear();
    read_.resize(std::min(kAtOnce, entries_.size() - at));
    base::parallel_for((read_.size() + kPart - 1) / kPart, [&](std::size_t part) {
      const std::size_t end = std::min((part + 1) * kPart, read_.size());
      for (std::size_t i = part * kPart; i < end; ++i) {
        const journal::Entry& entry = entries_[first_ + i];
        if (entry.json != kUndo && entry.json != kRedo) read_[i] = edit_in(entry.json, entry.brought);
      }
    });
  }

  const std::vector<journal::Entry>& entries_;
  std::size_t first_ = 0;
  std::vector<std::optional<base::Result<model::Edit>>> read_;
};

}  // namespace

base::Result<std::uint64_t> Workshop::commit(model::Edit edit) {
  if (!tried_.empty())
    return base::refused(base::tr("something is being tried out; keep it or discard it first"));
  model::stamp(edit, decisions().rules, today_, base::now());
  // What was undone is in the journal still, and can be taken out of it.
  const auto* const purge = std::get_if<model::Purge>(&edit);
  const bool noted = purge != nullptr && noted_.contains(purge->note);
  auto prepared =
      model::prepare(state_, std::move(edit), noted ? model::Rules::kept_before : model::Rules::judged);
  if (!prepared) return tl::unexpected(prepared.error());
  if (model::reaches_back(prepared->edit)) return reach_back(prepared->edit);
  if (auto written = journal_->append(line_of(prepared->edit)); !written)
    return tl::unexpected(written.error());
  do_next(std::move(*prepared), {base::now(), who_});
  return ++accepted_;
}

void Workshop::do_next(model::Prepared prepared, Happened happened) {
  remember_names(prepared);
  model::apply(state_, prepared);
  changed(prepared);
  for (std::size_t at = head_; at < done_.size(); ++at) {
    if (auto brought = line_of(done_[at].edit).brought; brought.organization)
      cut_off_.push_back(std::move(brought));
  }
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
  ReadAhead ahead(entries);
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const journal::Entry& entry = entries[at];
    ++accepted_;
    if (entry.json == kUndo && can_undo()) {
      model::revert(state_, done_[--head_]);
      changed(done_[head_]);
    } else if (entry.json == kRedo && can_redo()) {
      model::apply(state_, done_[head_]);
      changed(done_[head_++]);
    } else {
      const auto edit = ahead.take(at);
      if (edit && model::reaches_back(*edit)) {  // what it left is what the others say
        if (told == Told::by_a_person)
          unfit.push_back(
              {entry.seq,
               base::tr("it reaches back into a journal; take the words out of the lines themselves")});
        continue;
      }
      if (auto why = do_again(edit, told, {entry.at, entry.who})) {
        unfit.push_back({entry.seq, std::move(*why)});
        if (entry.brought.organization) cut_off_.push_back(entry.brought);
      }
    }
  }
  return unfit;
}

// What is undone and done anew stays in the journal: its names are known beyond what can be undone.
void Workshop::remember_names(const model::Prepared& prepared) {
  if (const auto* note = std::get_if<model::AddNote>(&prepared.edit)) noted_.insert(note->id);
  if (const auto* correction = std::get_if<model::Correct>(&prepared.edit)) noted_.insert(correction->id);
  const auto* const change = std::get_if<model::Restructuring>(&prepared.edit);
  if (change == nullptr) return;
  if (const auto* fill = std::get_if<model::Fill>(change); fill != nullptr && !fill->email.empty())
    known_before_.addressed.emplace_back(fill->email, fill->name);
  const auto* const renamed = std::get_if<model::RenamePerson>(change);
  if (renamed == nullptr || prepared.data() == nullptr) return;
  const model::Organization& chart = *prepared.data()->organization_before;
  const model::Holder& holder = chart.holders(chart.find(renamed->position))[renamed->holder - 1];
  known_before_.renamed.emplace_back(chart.text(holder.name), renamed->name);
}

model::Forgotten Workshop::forgotten_by(const model::Edit& edit) const {
  if (const auto* purge = std::get_if<model::Purge>(&edit)) return model::Forgotten::note(purge->note);
  model::KnownBefore before = known_before_;
  const auto also = [&](const journal::Brought& brought) {
    before.charts.push_back(brought.organization.get());
    before.histories.push_back(brought.history.get());
  };
  also(all_began(done_.size()));
  also({state_.organization, state_.history});
  for (const model::Prepared& done : done_) {
    if (const auto* import = std::get_if<model::Import>(&done.edit))
      also({import->organization, import->history});
  }
  for (const journal::Brought& brought : cut_off_) also(brought);
  const auto& forget = std::get<model::Forget>(edit);
  return model::Forgotten::person(organization(), organization().find(forget.position), forget.holder,
                                  before);
}

base::Result<std::uint64_t> Workshop::reach_back(const model::Edit& edit) {
  const model::Forgotten forgotten = forgotten_by(edit);
  if (auto written = journal_->reach_back(forgotten, {forgotten.line(model::to_json(edit)), {}}); !written)
    return tl::unexpected(written.error());
  const std::uint64_t imports = imports_;
  if (const auto* purge = std::get_if<model::Purge>(&edit)) noted_.erase(purge->note);
  model::KnownBefore others = std::exchange(known_before_, {});
  const auto names_gone = [&](const std::pair<std::string, std::string>& names) {
    return forgotten.text(names.first) != names.first || forgotten.text(names.second) != names.second;
  };
  std::erase_if(others.renamed, names_gone);
  std::erase_if(others.addressed, names_gone);
  title_ = forgotten.text(title_);
  std::vector<journal::Line> lines;
  for (const model::Prepared& done : done_) lines.push_back(line_of(done.edit));
  for (journal::Brought& brought : cut_off_) brought = journal::what_stays(forgotten, brought);
  const std::size_t head = std::exchange(head_, 0);
  const journal::Brought began = journal::what_stays(forgotten, all_began(head));
  state_ = {began.organization, began.history, {}};
  done_.clear();
  std::vector<Happened> happened = std::exchange(happened_, {});
  for (std::size_t at = 0; at < lines.size(); ++at) {
    happened[at].who = forgotten.text(happened[at].who);
    do_again(edit_in(forgotten.line(lines[at].json), journal::what_stays(forgotten, lines[at].brought)),
             Told::by_the_journal, std::move(happened[at]));
  }
  who_ = forgotten.text(who_);
  while (head_ > head) model::revert(state_, done_[--head_]);
  imports_ = imports;  // nobody else is on the chart
  known_before_ = std::move(others);
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
  if (!can_undo()) return base::refused(base::tr("there is nothing to undo"));
  if (auto written = journal_->append({kUndo, {}}); !written) return tl::unexpected(written.error());
  model::revert(state_, done_[--head_]);
  changed(done_[head_]);
  return ++accepted_;
}

base::Result<std::uint64_t> Workshop::redo() {
  if (!can_redo()) return base::refused(base::tr("there is nothing to redo"));
  if (auto written = journal_->append({kRedo, {}}); !written) return tl::unexpected(written.error());
  model::apply(state_, done_[head_]);
  changed(done_[head_++]);
  return ++accepted_;
}

}  // namespace flipchart::workshop
