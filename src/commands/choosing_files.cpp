// Who asks, and what comes of it: see choosing_files.hpp.
#include "commands/choosing_files.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/utf8.hpp"
#include "commands/command.hpp"
#include "commands/file_browser.hpp"
#include "commands/file_dialog.hpp"
#include "commands/remembered.hpp"

namespace flipchart::commands {

namespace fs = std::filesystem;

FileChoice::FileChoice() = default;
FileChoice::~FileChoice() = default;
FileChoice::FileChoice(FileChoice&&) noexcept = default;
FileChoice& FileChoice::operator=(FileChoice&&) noexcept = default;

namespace {

using What = FileQuestion::What;

fs::path begins_in(const Session& session, const FileQuestion& question) {
  std::error_code unknown;
  for (const fs::path& folder : {question.folder, session.files.folder, folder_named("HOME")}) {
    if (!folder.empty() && fs::is_directory(folder, unknown)) return folder;
  }
  return fs::current_path(unknown);
}

std::unique_ptr<FileBrowser> own_browser(const Session& session, const FileQuestion& question,
                                         const fs::path& folder) {
  std::vector<fs::path> recent;
  for (const RecentWorkshop& workshop : load_recent(session.files.recent_list).workshops)
    recent.push_back(workshop.file);
  return std::make_unique<FileBrowser>(question, folder, file_places(recent, session.files.with.untitled));
}

// The question is over; then its answer runs, which may ask another one.
void answer_with(Session& session, const std::vector<fs::path>& files) {
  const FileQuestion question = std::move(session.files.choice->question);
  session.files.choice.reset();
  if (files.empty()) return;
  session.files.folder = question.what == What::folder ? files.front() : files.front().parent_path();
  if (question.answer) question.answer(session, files);
}

}  // namespace

fs::path with_extension(fs::path file, const FileQuestion& question) {
  if (question.kinds.empty() || question.kinds.front().extensions.empty()) return file;
  const std::string name = base::lower_ascii(file.filename().string());
  for (const FileKind& kind : question.kinds) {
    for (const std::string& extension : kind.extensions) {
      if (name.ends_with("." + extension)) return file;
    }
  }
  file += "." + question.kinds.front().extensions.front();
  return file;
}

void ask_for_files(Session& session, FileQuestion question) {
  session.help_shown = session.find_shown = session.choosing.shown = false;
  FileChoice choice;
  const fs::path folder = begins_in(session, question);
  const std::vector<std::string> program = file_dialog_for(question, folder);
  if (program.empty())
    choice.browser = own_browser(session, question, folder);
  else
    choice.dialog = std::make_unique<FileDialog>(program, session.wake);
  choice.question = std::move(question);
  session.files.choice = std::move(choice);
}

void follow_file_choice(Session& session) {
  if (!session.files.choice || session.files.choice->dialog == nullptr) return;
  FileChoice& choice = *session.files.choice;
  auto answer = choice.dialog->take();
  if (!answer) return;
  choice.dialog.reset();
  if (!answer->works) {
    choice.browser = own_browser(session, choice.question, begins_in(session, choice.question));
    return;
  }
  std::error_code unknown;
  if (choice.question.what == What::save && !answer->files.empty()) {
    // The extension that is put behind the name may make it that of a file nobody was asked about.
    const fs::path file = with_extension(answer->files.front(), choice.question);
    if (file != answer->files.front() && fs::exists(file, unknown)) {
      choice.question.name = file.filename().string();
      choice.browser = own_browser(session, choice.question, file.parent_path());
      static_cast<void>(choice.browser->answered());
      return;
    }
    answer->files.front() = file;
  }
  answer_with(session, answer->files);
}

void answer_file_choice(Session& session) {
  if (!choosing_files_here(session)) return;
  const std::vector<fs::path> files = session.files.choice->browser->answered();
  if (!files.empty()) answer_with(session, files);
}

void choose_no_file(Session& session) {
  session.files.choice.reset();
}

bool choosing_files_here(const Session& session) {
  return session.files.choice && session.files.choice->browser != nullptr;
}

bool file_choice_key(Session& session, std::string_view key) {
  if (!choosing_files_here(session)) return false;
  FileBrowser& browser = *session.files.choice->browser;
  if (key == "Escape") {
    choose_no_file(session);
  } else if (key == "Enter") {
    const std::vector<fs::path> files = browser.entered();
    if (!files.empty()) answer_with(session, files);
  } else if (key == "Ctrl+Enter") {
    answer_file_choice(session);
  } else {
    browser.key(key);
  }
  return true;  // nothing else runs while it is open
}

void file_choice_type(Session& session, std::string_view text) {
  FileBrowser& browser = *session.files.choice->browser;
  if (text != " " || !browser.key("Space")) browser.type(text);
}

}  // namespace flipchart::commands
