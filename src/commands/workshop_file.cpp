// Saving and editing; what is shown is in showing.cpp.
#include "commands/workshop_file.hpp"

#include <nlohmann/json.hpp>

#include "base/clock.hpp"
#include "base/json_text.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/import_answers.hpp"

namespace flipchart::commands {

namespace {

std::vector<journal::Line> lines_of(const std::vector<model::Edit>& edits) {
  std::vector<journal::Line> lines;
  lines.reserve(edits.size());
  for (const model::Edit& edit : edits) lines.push_back({model::to_json(edit), {}});
  return lines;
}

std::vector<model::Edit> room_edits(const workshop::Workshop& workshop) {
  return model::edits_that_make(workshop.decisions(), model::Words::of_the_room);
}

// "undo" or "redo" where the line is one of them.
std::string step_in(std::string_view line) {
  const auto object = nlohmann::json::parse(line, nullptr, false);
  if (!object.is_object() || object.size() != 1) return {};
  const auto kind = object.find("edit");
  if (kind == object.end() || !kind->is_string()) return {};
  return kind->get<std::string>();
}

base::Result<std::uint64_t> carried_out(workshop::Workshop& workshop, std::string_view line) {
  if (line.size() > kLongestLine)
    return base::failed("the line is longer than 16 MB; make it shorter", base::Failure::refused);
  const std::string step = line.size() < 64 ? step_in(line) : std::string();
  if (step == "undo") return workshop.undo();
  if (step == "redo") return workshop.redo();
  return model::edit_from_json(line).and_then(
      [&](model::Edit edit) { return workshop.commit(std::move(edit)); });
}

}  // namespace

std::vector<journal::Entry> entries_of(std::vector<journal::Line> lines, const model::ImportAnswers& answers,
                                       const std::string& who) {
  // Before all others, so that undoing ends where it does in the window.
  if (!answers.empty()) lines.insert(lines.begin(), {model::to_json(model::RememberAnswers{answers}), {}});
  const base::Millis at = base::now();
  std::vector<journal::Entry> entries;
  entries.reserve(lines.size());
  for (journal::Line& line : lines)
    entries.push_back({entries.size() + 1, at, who, std::move(line.json), std::move(line.brought)});
  return entries;
}

base::Result<void> is_workshop_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored))
    return base::failed(path.string() + ": no such file; flipchart save makes one from sources");
  if (!journal::looks_like_flip(path))
    return base::failed(path.string() + ": it is no workshop file; flipchart save makes one from sources");
  return {};
}

journal::Contents room_contents(const workshop::Workshop& workshop, std::optional<base::Date> its_own_day,
                                const std::string& who) {
  journal::Contents contents;
  contents.title = workshop.title();
  contents.today = its_own_day;
  contents.began = {workshop.state().organization, workshop.state().history};
  contents.entries = entries_of(lines_of(room_edits(workshop)), {}, who);
  return contents;
}

base::Result<void> save_workshop(const Opened& opened, const std::filesystem::path& path,
                                 const std::string& who, bool room_copy) {
  if (base::lower_ascii(path.extension().string()) != ".flip")
    return base::failed(base::tr("{}: a workshop file ends in .flip; give it such a name", path.string()),
                        base::Failure::usage);
  const workshop::Workshop& workshop = *opened.workshop;
  journal::Contents contents;
  contents.title = workshop.title();
  contents.today = opened.today_of_its_own;
  contents.began = workshop.began();
  const model::ImportAnswers answers = answers_in(opened.options, opened.sources);
  if (room_copy) {
    contents = room_contents(workshop, opened.today_of_its_own, who);
    if (workshop.decisions().answers.empty() && !answers.empty())
      contents.entries = entries_of(lines_of(room_edits(workshop)), answers, who);
  } else if (opened.file && opened.lost.empty()) {
    contents.began = opened.began;
    contents.entries = opened.entries;
  } else {
    contents.entries = entries_of(workshop.counting(), answers, who);
  }
  return journal::write_flip(path, contents);
}

Answer answer_to(workshop::Workshop& workshop, std::string_view line) {
  const auto done = carried_out(workshop, line);
  if (done) return {"{\"ok\":true,\"seq\":" + std::to_string(*done) + "}", true};
  std::string refusal = "{\"ok\":false,\"error\":";
  base::append_json_string(refusal, done.error().message);
  return {refusal + "}", false};
}

}  // namespace flipchart::commands
