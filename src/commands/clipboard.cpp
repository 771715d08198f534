#include "commands/clipboard.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

#include "base/language.hpp"
#include "commands/installed.hpp"

extern char** environ;

namespace flipchart::commands {
namespace {

bool is_set(const char* variable) {
  const char* const value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

std::vector<std::string> program_for(std::string_view mime) {
  const std::string type(mime);
  if (is_set("WAYLAND_DISPLAY") && installed("wl-copy")) return {"wl-copy", "--type", type};
  if (is_set("DISPLAY") && installed("xclip")) return {"xclip", "-selection", "clipboard", "-t", type, "-i"};
  return {};
}

bool write_all(int to, const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t written = write(to, bytes.data() + at, bytes.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    at += static_cast<std::size_t>(written);
  }
  return true;
}

// Runs it with `bytes` as its input and waits until it has taken them; what goes on holding the clipboard is
// a child of its own.
bool fed(const std::vector<std::string>& program, const std::string& bytes) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return false;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  arguments.reserve(program.size() + 1);
  for (const std::string& argument : program) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[0]);
  bool good = failed == 0;
  if (good) {
    // A program that goes away early must not take this one with it.
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    good = write_all(ends[1], bytes);
    std::signal(SIGPIPE, before);
  }
  close(ends[1]);
  if (failed != 0) return false;
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return good && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

base::Result<void> copy_bytes(const std::string& bytes, std::string_view mime) {
  const std::vector<std::string> program = program_for(mime);
  if (program.empty()) {
    return base::failed(base::tr(
        "copying a picture needs xclip, or wl-copy on Wayland; install one of them, or export a file"));
  }
  if (!fed(program, bytes))
    return base::failed(base::tr("{} did not take the picture; export a file instead", program.front()));
  return {};
}

}  // namespace flipchart::commands
