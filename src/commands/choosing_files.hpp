// Asking a person for files: which to open, or where to save. One way for all of the window: the desktop's
// own dialog where zenity or kdialog is installed, else the program's own browser. Nothing waits meanwhile;
// the answer is a function that runs between two frames.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace flipchart::commands {

struct Session;
class FileBrowser;
class FileDialog;

struct FileKind {
  std::string words;                    // "Workshops"
  std::vector<std::string> extensions;  // "flip"; none: every file
};

struct FileQuestion {
  enum class What : std::uint8_t { one, several, save, folder };
  What what = What::one;
  std::string title;                  // "Open a workshop"
  std::string button;                 // "Open"
  std::vector<FileKind> kinds = {};   // the first is chosen to begin with; none: every file
  std::string name = {};              // to save under, with its extension
  std::filesystem::path folder = {};  // to begin in; empty: where the last file was, else at home
  // Never called without a file.
  std::function<void(Session&, const std::vector<std::filesystem::path>&)> answer = {};
};

// A question that is being asked, by one of the two.
struct FileChoice {
  FileChoice();
  ~FileChoice();
  FileChoice(FileChoice&&) noexcept;
  FileChoice& operator=(FileChoice&&) noexcept;

  FileQuestion question;
  std::unique_ptr<FileDialog> dialog;
  std::unique_ptr<FileBrowser> browser;
};

void ask_for_files(Session& session, FileQuestion question);
// Before each frame: takes the answer of another program.
void follow_file_choice(Session& session);
// In the own browser: what is chosen there, unless it has to be asked about first.
void answer_file_choice(Session& session);
void choose_no_file(Session& session);
// While the own browser is open it takes all keys.
bool file_choice_key(Session& session, std::string_view key);
void file_choice_type(Session& session, std::string_view text);
bool choosing_files_here(const Session& session);

// The name with the extension of the question's first kind, where it has none of any.
std::filesystem::path with_extension(std::filesystem::path file, const FileQuestion& question);

}  // namespace flipchart::commands
