// The desktop's own dialog for files, which is another program: zenity or kdialog. It runs beside this one;
// a thread waits for its answer, and leaving takes it away.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "commands/choosing_files.hpp"

namespace flipchart::commands {

// The program and its arguments; none where neither is installed, or $FLIPCHART_FILE_CHOOSER says "own".
std::vector<std::string> file_dialog_for(const FileQuestion& question, const std::filesystem::path& folder);

class FileDialog {
 public:
  struct Answer {
    bool works = true;                              // else the program could not ask, and somebody else must
    std::vector<std::filesystem::path> files = {};  // none: nothing was chosen
  };
  FileDialog(std::vector<std::string> program, std::function<void()> wake);
  ~FileDialog();
  FileDialog(const FileDialog&) = delete;
  FileDialog& operator=(const FileDialog&) = delete;

  // Once it is there.
  std::optional<Answer> take();

 private:
  void ask(const std::vector<std::string>& program);
  void answered(Answer answer);

  std::function<void()> wake_;
  std::mutex mutex_;
  pid_t child_ = 0;  // while it runs
  bool left_ = false;
  std::optional<Answer> answer_;
  std::jthread thread_;  // last: it uses all of the above
};

}  // namespace flipchart::commands
