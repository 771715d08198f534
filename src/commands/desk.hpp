// The one workshop that is open in a window, with its session, and how another takes its place: between two
// frames, when it is there. What belongs to the window and the person goes along; what belongs to the
// workshop that is left ends with it, its threads first.
#pragma once

#include <memory>

#include "commands/command.hpp"
#include "commands/opening.hpp"

namespace flipchart::commands {

class Desk {
  // Invariant: the session is on the opened workshop, and stands at the same place for the desk's whole life.
 public:
  explicit Desk(Opened opened);
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  Session& session() { return *session_; }
  // Whatever works beside the window, which it asks for frames. To be called while there is one.
  void end_threads();
  // Whether another workshop has taken the place of the one before. What was made of that one is of no use
  // any more.
  bool turn();

 private:
  std::shared_ptr<Opened> opened_;
  std::optional<Session> session_;  // after what it is on: it ends first
};

}  // namespace flipchart::commands
