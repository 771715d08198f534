// Answers, and what becomes of them: see importing.hpp.
#include "commands/importing.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"

namespace flipchart::commands {

namespace {

bool is_time(std::string_view field) {
  return field == "timestamp" || field == "opened" || field == "closed";
}

const importers::SourceReport* table_of(const std::optional<Reading>& reading, std::string_view table) {
  if (!reading) return nullptr;
  for (const importers::SourceReport& source : reading->sources) {
    if (source.file == table) return &source;
  }
  return nullptr;
}

bool worth_repairing(const model::Problem& problem) {
  return problem.severity != model::Severity::note;
}

}  // namespace

ImportSheet::ImportSheet(const workshop::Workshop& workshop, importers::Options options,
                         std::function<void()> wake)
    : before_(workshop.state()),
      today_(workshop.today()),
      options_(std::move(options)),
      background_(std::move(wake)) {}

void ImportSheet::start() {
  stale_ = true;
  if (sources_.empty()) {
    background_.cancel();
    shown_.reset();
    stale_ = false;
    return;
  }
  background_.start({sources_, options_, before_, keeping_, today_});
}

void ImportSheet::add(const std::vector<importers::Source>& sources) {
  for (const importers::Source& source : sources) {
    const bool known = std::any_of(sources_.begin(), sources_.end(),
                                   [&](const importers::Source& s) { return s.path == source.path; });
    if (!known) sources_.push_back(source);
  }
  start();
}

void ImportSheet::add_files(const std::vector<std::string>& paths) {
  std::vector<importers::Source> sources;
  sources.reserve(paths.size());
  for (const std::string& path : paths) sources.push_back({path, std::nullopt});
  add(sources);
}

void ImportSheet::remove(const std::string& path) {
  std::erase_if(sources_, [&](const importers::Source& source) { return source.path == path; });
  start();
}

// What is remembered of such headers holds on where a person changes one part of it.
importers::Choice& ImportSheet::choice(const std::string& table) {
  const auto known = options_.chosen.find(table);
  if (known != options_.chosen.end()) return known->second;
  importers::Choice& fresh = options_.chosen[table];
  const importers::SourceReport* report = table_of(shown_, table);
  if (report != nullptr) {
    const auto remembered = options_.remembered.find(report->signature);
    if (remembered != options_.remembered.end()) fresh = remembered->second;
  }
  return fresh;
}

void ImportSheet::set_kind(const std::string& table, std::optional<importers::Kind> kind) {
  importers::Choice& said = choice(table);
  said.left_out = !kind.has_value();
  if (kind) {
    if (said.kind != kind) said.map.clear();  // fields of another kind
    said.kind = kind;
  }
  start();
}

void ImportSheet::map(const std::string& table, const std::string& field, const std::string& header) {
  importers::Map& said = choice(table).map;
  std::erase_if(said, [&](const auto& pair) { return pair.first == field; });
  said.emplace_back(field, header);
  start();
}

void ImportSheet::set_dates(const std::string& table, importers::DateOrder order) {
  choice(table).dates = order;
  start();
}

void ImportSheet::set_zone(const std::string& zone) {
  if (options_.zone == zone) return;
  options_.zone = zone;
  start();
}

void ImportSheet::repair(const importers::Repair& repair) {
  options_.repairs.push_back(repair);
  start();
}

void ImportSheet::take_back_repair() {
  if (options_.repairs.empty()) return;
  options_.repairs.pop_back();
  start();
}

std::size_t ImportSheet::repairable() const {
  std::size_t count = 0;
  for (std::size_t i = 0; shown_ && i < shown_->repairs.size(); ++i)
    count += worth_repairing(shown_->problems[i]) && !shown_->repairs[i].empty() ? 1 : 0;
  return count;
}

void ImportSheet::repair_all() {
  if (repairable() == 0) return;
  for (std::size_t i = 0; i < shown_->repairs.size(); ++i) {
    if (!worth_repairing(shown_->problems[i]) || shown_->repairs[i].empty()) continue;
    const importers::Repair& likeliest = shown_->repairs[i].front();
    const auto& made = options_.repairs;
    if (std::find(made.begin(), made.end(), likeliest) == made.end()) options_.repairs.push_back(likeliest);
  }
  start();
}

void ImportSheet::set_alias(const std::string& holder, const std::string& position) {
  std::erase_if(options_.aliases, [&](const importers::Alias& alias) { return alias.holder == holder; });
  if (!position.empty()) options_.aliases.push_back({holder, position});
  start();
}

void ImportSheet::keep(workshop::Keeping keeping) {
  if (keeping == keeping_) return;
  keeping_ = keeping;
  start();
}

bool ImportSheet::poll() {
  std::optional<Reading> newer = background_.take();
  if (!newer) return false;
  shown_ = std::move(newer);
  stale_ = false;
  return true;
}

void ImportSheet::cancel_reading() {
  background_.cancel();
}

void ImportSheet::wait() {
  background_.wait();
  poll();
}

std::vector<Question> ImportSheet::questions() const {
  std::vector<Question> open;
  if (!shown_) return open;
  bool zone = false;
  for (const model::Problem& problem : shown_->problems) {
    const importers::SourceReport* table = table_of(shown_, problem.file);
    if (problem.code == "no-zone" && !zone && options_.zone.empty()) {
      zone = true;
      open.push_back({Question::What::zone, problem.file, problem.column});
    }
    if (problem.code != "ambiguous" || table == nullptr) continue;
    const bool time = std::any_of(table->mapping.begin(), table->mapping.end(), [&](const auto& pair) {
      return pair.second == problem.column && is_time(pair.first);
    });
    if (time)
      open.push_back({Question::What::dates, problem.file, problem.column});
    else if (problem.column.empty())
      open.push_back({Question::What::kind, problem.file, ""});
  }
  if (!shown_->placement.shelf.empty()) open.push_back({Question::What::unplaced, "", ""});
  return open;
}

bool ImportSheet::ready() const {
  if (!shown_ || running() || stale_) return false;
  return std::any_of(
      shown_->sources.begin(), shown_->sources.end(),
      [](const importers::SourceReport& source) { return !source.left_out && source.rows > 0; });
}

base::Result<std::string> ImportSheet::commit(workshop::Workshop& workshop) const {
  if (!ready()) return base::refused(base::tr("the files are still being read; wait for them"));
  if (workshop.state().organization != before_.organization || workshop.state().history != before_.history) {
    return base::refused(base::tr("the workshop has changed meanwhile; close the sheet and import again"));
  }
  model::Import edit;
  for (const importers::SourceReport& source : shown_->sources) {
    if (!source.left_out)
      edit.sources.push_back(base::valid_utf8(source.file));  // a file may be called anything
  }
  edit.organization = shown_->merged.organization;
  edit.history = shown_->merged.history;
  const bool first = before_.organization->empty() && before_.history->empty();
  if (auto done = workshop.commit(std::move(edit)); !done) return tl::unexpected(done.error());
  return words_of_import(*shown_, first);
}

Remembered ImportSheet::learnt() const {
  Remembered all = options_.remembered;
  for (const auto& [name, said] : options_.chosen) {
    const importers::SourceReport* table = table_of(shown_, name);
    if (table == nullptr || table->signature.empty()) continue;
    importers::Choice kept = said;
    kept.left_out = false;
    if (kept == importers::Choice{}) continue;
    all[table->signature] = std::move(kept);
  }
  return all;
}

std::vector<std::string> ImportSheet::positions_like(std::string_view typed, std::size_t most) const {
  std::vector<std::string> found;
  const std::string_view wanted = base::trimmed(typed);
  if (!shown_ || wanted.empty() || most == 0) return found;
  const model::Organization& chart = *shown_->merged.organization;
  const std::string folded = base::folded(wanted);
  std::vector<std::string> by_name;
  for (base::Slot s = 0; s < chart.size() && found.size() < most; ++s) {
    if (base::folded(chart.id(s)).rfind(folded, 0) == 0) {
      found.emplace_back(chart.id(s));
    } else if (by_name.size() < most &&
               base::folded(chart.holder_names(s)).find(folded) != std::string::npos) {
      by_name.emplace_back(chart.id(s));
    }
  }
  found.insert(found.end(), by_name.begin(),
               by_name.begin() + static_cast<std::ptrdiff_t>(std::min(by_name.size(), most - found.size())));
  return found;
}

}  // namespace flipchart::commands
