// Starting the other program, reading what it says: see file_dialog.hpp.
#include "commands/file_dialog.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include "base/caught.hpp"
#include "base/utf8.hpp"
#include "commands/installed.hpp"

extern char** environ;

namespace flipchart::commands {

namespace fs = std::filesystem;

namespace {

using What = FileQuestion::What;

std::string globs(const FileKind& kind, bool any_case) {
  std::string all;
  for (const std::string& extension : kind.extensions) {
    std::string glob;
    for (const char c : extension) {
      const bool letter = any_case && c >= 'a' && c <= 'z';
      glob += letter ? std::string("[") + c + static_cast<char>(c - 'a' + 'A') + "]" : std::string(1, c);
    }
    all += (all.empty() ? "*." : " *.") + glob;
  }
  return all.empty() ? "*" : all;
}

std::vector<std::string> zenity(const FileQuestion& question, const fs::path& folder) {
  std::vector<std::string> line{"zenity", "--file-selection", "--title=" + question.title};
  if (question.what == What::several) line.insert(line.end(), {"--multiple", "--separator=\n"});
  if (question.what == What::save) line.insert(line.end(), {"--save", "--confirm-overwrite"});
  if (question.what == What::folder) line.emplace_back("--directory");
  line.push_back("--filename=" + (folder / (question.what == What::save ? question.name : "")).string());
  for (const FileKind& kind : question.kinds)
    line.push_back("--file-filter=" + kind.words + " | " + globs(kind, true));
  return line;
}

std::vector<std::string> kdialog(const FileQuestion& question, const fs::path& folder) {
  std::vector<std::string> line{"kdialog", "--title", question.title};
  if (question.what == What::several) line.insert(line.end(), {"--multiple", "--separate-output"});
  if (question.what == What::folder) {
    line.insert(line.end(), {"--getexistingdirectory", folder.string()});
    return line;
  }
  line.emplace_back(question.what == What::save ? "--getsavefilename" : "--getopenfilename");
  line.push_back((folder / (question.what == What::save ? question.name : "")).string());
  std::string filter;
  for (const FileKind& kind : question.kinds)
    filter += (filter.empty() ? "" : "\n") + kind.words + " (" + globs(kind, false) + ")";
  if (!filter.empty()) line.push_back(filter);
  return line;
}

// Its standard output is `to`; 0 where it cannot be started.
pid_t started(const std::vector<std::string>& program, int to) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, to, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // A group of its own, so that what it starts goes with it.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  std::vector<char*> arguments;
  arguments.reserve(program.size() + 1);
  for (const std::string& argument : program) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : 0;
}

std::string read_all(int from) {
  std::string said;
  std::array<char, 4096> part{};
  for (;;) {
    const ssize_t got = ::read(from, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return said;
    said.append(part.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace

std::vector<std::string> file_dialog_for(const FileQuestion& question, const fs::path& folder) {
  const char* const wanted = std::getenv("FLIPCHART_FILE_CHOOSER");
  const char* const desktop = std::getenv("XDG_CURRENT_DESKTOP");
  const std::string choice = wanted == nullptr ? "" : wanted;
  const bool kde = desktop != nullptr && std::string_view(desktop).find("KDE") != std::string_view::npos;
  for (const bool first : {true, false}) {
    const bool is_kdialog = first == kde;
    const char* const name = is_kdialog ? "kdialog" : "zenity";
    if ((!choice.empty() && choice != name) || !installed(name)) continue;
    return is_kdialog ? kdialog(question, folder) : zenity(question, folder);
  }
  return {};
}

FileDialog::FileDialog(std::vector<std::string> program, std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this, program = std::move(program)] {
        if (!base::caught([&] { ask(program); })) answered({false});
      }) {}

FileDialog::~FileDialog() {
  const std::lock_guard lock(mutex_);
  left_ = true;
  if (child_ > 0) ::kill(-child_, SIGTERM);
}

std::optional<FileDialog::Answer> FileDialog::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(answer_, std::nullopt);
}

void FileDialog::answered(Answer answer) {
  {
    const std::lock_guard lock(mutex_);
    answer_ = std::move(answer);
  }
  if (wake_) wake_();
}

void FileDialog::ask(const std::vector<std::string>& program) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return answered({false});
  pid_t child = 0;
  {
    const std::lock_guard lock(mutex_);
    if (!left_) child = child_ = started(program, ends[1]);
  }
  ::close(ends[1]);
  const std::string said = child > 0 ? read_all(ends[0]) : std::string();
  ::close(ends[0]);
  if (child <= 0) return answered({false});
  int status = 0;
  {
    // It has said everything, so it ends; what is gone must not be told to end.
    const std::lock_guard lock(mutex_);
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = 0;
  }
  // 1: a person chose nothing.
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  Answer answer{code == 0 || code == 1};
  if (code == 0) {
    for (const std::string_view line : base::split(said, '\n'))
      if (!line.empty()) answer.files.emplace_back(line);
  }
  answered(std::move(answer));
}

}  // namespace flipchart::commands
