// `flipchart edit` as another program runs it: lines in, answers out, stopped at any moment.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <string>

#include "program.hpp"

namespace flipchart::journeys {

// The program at the other end of two pipes.
class Editing {
 public:
  explicit Editing(const std::string& workshop) {
    int to[2];
    int from[2];
    if (::pipe2(to, O_CLOEXEC) != 0 || ::pipe2(from, O_CLOEXEC) != 0) std::abort();
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(to[0], 0);
      ::dup2(from[1], 1);
      ::execl(FLIPCHART_PROGRAM, "flipchart", "edit", workshop.c_str(), nullptr);
      ::_exit(127);
    }
    ::close(to[0]);
    ::close(from[1]);
    in_ = to[1];
    out_ = from[0];
  }
  ~Editing() {
    ::close(in_);
    ::close(out_);
    ::waitpid(process_, nullptr, 0);
  }
  Editing(const Editing&) = delete;
  Editing& operator=(const Editing&) = delete;

  void write(const std::string& text) const {
    EXPECT_EQ(::write(in_, text.data(), text.size()), static_cast<ssize_t>(text.size()));
  }
  // What has been answered until `lines` are there, or the process is gone.
  void read_answers(std::size_t lines) {
    char bytes[4096];
    while (answered() < lines) {
      const ssize_t got = ::read(out_, bytes, sizeof bytes);
      if (got <= 0) return;
      answers_.append(bytes, static_cast<std::size_t>(got));
    }
  }
  std::size_t answered() const {
    return static_cast<std::size_t>(std::count(answers_.begin(), answers_.end(), '\n'));
  }
  // Of those that came whole.
  std::size_t acknowledged() const {
    std::size_t count = 0;
    for (std::size_t at = answers_.find("\"ok\":true"); at != std::string::npos;
         at = answers_.find("\"ok\":true", at + 1))
      count += answers_.find('\n', at) != std::string::npos ? 1 : 0;
    return count;
  }
  void kill() const { ::kill(process_, SIGKILL); }

 private:
  pid_t process_ = -1;
  int in_ = -1;
  int out_ = -1;
  std::string answers_;
};

}  // namespace flipchart::journeys
