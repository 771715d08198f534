// Finding people, customers and issues by what somebody types: on a thread of its own, so that no frame waits
// for a million names, and as words for a list. Choosing what was found selects it and has the canvas fly
// there.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "model/edit.hpp"
#include "search/index.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

struct Session;

// An answer, and what it answers.
struct Findings {
  std::string typed;
  std::uint64_t revision = 0;
  search::Answer answer;
  std::string problem = {};  // why nothing is found; empty: it was looked for
};

class Finding {
  // Invariant: the index belongs to the thread alone; only the newest question's answer is ever taken.
 public:
  static constexpr std::size_t kMost = 50;  // of an answer

  // `wake` is called from the thread whenever there is something to look at.
  explicit Finding(std::function<void()> wake);
  ~Finding();
  Finding(const Finding&) = delete;
  Finding& operator=(const Finding&) = delete;

  // Looks in this state from now on; another revision than before is read anew, and the last question asked
  // of it again.
  void look_in(std::uint64_t revision, const model::State& state);
  void look_for(std::string typed, search::Among among = search::Among::everything);
  // False while names are being read.
  bool ready() const;
  // The answer to the newest question, once.
  std::optional<Findings> take();
  // Until the newest question is answered; for tests, and for who must know now.
  void wait();

 private:
  void work(const std::stop_token& leave);

  std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::shared_ptr<const model::Organization> organization_;
  std::shared_ptr<const model::History> history_;
  std::optional<std::uint64_t> revision_;  // to look in
  std::optional<std::uint64_t> read_;      // that the index is of
  std::stop_source reading_;
  std::string typed_;
  search::Among among_ = search::Among::everything;
  std::uint64_t asked_ = 0;     // the number of the newest question
  std::uint64_t answered_ = 0;  // and of the last one that is answered
  std::optional<Findings> done_;
  std::jthread thread_;  // last: it uses all of the above
};

// A line of the list. `detail` is "title · department", a segment, or whose issue it is.
struct FoundWords {
  std::string name;
  std::string detail;
};
FoundWords words_for(const workshop::Workshop& workshop, const search::Found& found);
// Selects it, or traces the issue, and flies there.
void go_to(Session& session, const search::Found& found);

}  // namespace flipchart::commands
