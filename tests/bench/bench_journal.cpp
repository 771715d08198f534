// What somebody waits for who opens a long workshop, marks something, or takes it back. The times of single
// edits and undos are of the disk's too, but for the undo's own work; "opened" is from the file to a workshop
// that can be shown.
//
// FLIPCHART_BENCH_EDITS says how many edits the workshop has; FLIPCHART_BENCH_FOLDER on which disk it is.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "flow/large_history.hpp"
#include "journal/flip_file.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::workshop {
namespace {

namespace fs = std::filesystem;

constexpr base::Date kBenchDay{20'779};
constexpr std::size_t kFixes = 300;

std::size_t edits_wanted() {
  const char* const wanted = std::getenv("FLIPCHART_BENCH_EDITS");
  return wanted == nullptr ? 100'000 : static_cast<std::size_t>(std::atoll(wanted));
}

journal::Brought company() {
  return {std::make_shared<const model::Organization>(flow::large::organization()),
          std::make_shared<const model::History>(flow::large::history(20'000))};
}

// A long workshop: fixes are opened, gather some hundred issues each, and are edited ever after, with notes
// and what was undone among it.
std::vector<journal::Entry> long_workshop(const journal::Brought& began) {
  std::vector<journal::Entry> entries;
  const auto add = [&](std::string line) {
    journal::Entry entry;
    entry.seq = entries.size() + 1;
    entry.at = 1'764'000'000'000 + static_cast<base::Millis>(entry.seq);
    entry.who = "Mara";
    entry.json = std::move(line);
    entries.push_back(std::move(entry));
  };
  for (std::size_t i = 0; i < kFixes; ++i) {
    model::OpenFix open{"F" + std::to_string(i), "Fix number " + std::to_string(i), {}};
    for (std::size_t n = 0; n < 200; ++n)
      open.issues.emplace_back(
          began.history->issue_id(static_cast<std::uint32_t>((i * 200 + n) % began.history->issue_count())));
    add(model::to_json(open));
  }
  const std::string owner(began.organization->id(1));
  for (std::size_t i = 0; entries.size() < edits_wanted(); ++i) {
    const std::string fix = "F" + std::to_string(i * 7 % kFixes);
    switch (i % 8) {
      case 0:
        add(model::to_json(model::Own{fix, owner}));
        break;
      case 1:
        add(model::to_json(model::Promise{fix, kBenchDay, {}}));
        break;
      case 2:
        add(R"({"edit":"undo"})");
        break;
      case 3:
        add(model::to_json(model::SetStatus{fix, model::FixStatus::agreed, kBenchDay}));
        break;
      default:
        add(model::to_json(
            model::AddNote{"N" + std::to_string(i), fix, model::Track::room,
                           "What was said about it in the room, number " + std::to_string(i)}));
    }
  }
  return entries;
}

// The file, gone when the program ends.
class LongFile {
 public:
  LongFile() {
    const char* const wanted = std::getenv("FLIPCHART_BENCH_FOLDER");
    std::string name =
        ((wanted == nullptr ? fs::temp_directory_path() : fs::path(wanted)) / "flipchart-bench-XXXXXX")
            .string();
    folder_ = ::mkdtemp(name.data());
    journal::Contents contents;
    contents.title = "Long";
    contents.began = company();
    contents.entries = long_workshop(contents.began);
    if (!journal::write_flip(path(), contents)) std::abort();
  }
  ~LongFile() { fs::remove_all(folder_); }
  LongFile(const LongFile&) = delete;
  LongFile& operator=(const LongFile&) = delete;
  fs::path path() const { return folder_ / "long.flip"; }

 private:
  fs::path folder_;
};

const fs::path& long_file() {
  static const LongFile file;
  static const fs::path path = file.path();
  return path;
}

std::unique_ptr<Workshop> opened_workshop() {
  auto file = journal::FlipFile::open(long_file(), journal::FlipFile::Access::write, "Mara");
  if (!file) std::abort();
  journal::Contents contents = (*file)->contents();
  auto workshop = std::make_unique<Workshop>(contents.title, contents.began, std::move(*file), kBenchDay);
  if (!workshop->restore(contents.entries).empty()) std::abort();
  return workshop;
}

double elapsed_millis(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// do_one(i) is timed; each is one iteration.
template <class DoOne>
void single_steps(benchmark::State& state, DoOne do_one) {
  std::vector<double> millis;
  std::size_t step = 0;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    do_one(step++);
    millis.push_back(elapsed_millis(start));
  }
  std::sort(millis.begin(), millis.end());
  state.counters["p50"] = millis[millis.size() / 2];
  state.counters["p95"] = millis[millis.size() * 95 / 100];
  state.counters["max"] = millis.back();
}

void file_opened(benchmark::State& state) {
  long_file();
  for (auto _ : state) benchmark::DoNotOptimize(opened_workshop()->decisions().notes.size());
}

void file_read(benchmark::State& state) {
  long_file();
  for (auto _ : state) {
    auto file = journal::FlipFile::open(long_file(), journal::FlipFile::Access::read, "");
    benchmark::DoNotOptimize((*file)->contents().entries.size());
  }
}

void edit_acknowledged(benchmark::State& state) {
  const auto workshop = opened_workshop();
  single_steps(state, [&](std::size_t step) {
    auto edit = model::edit_from_json(R"({"edit":"own","fix":"F)" + std::to_string(step % kFixes) +
                                      R"(","owner":")" + std::string(workshop->organization().id(1)) + "\"}");
    if (!edit || !workshop->commit(std::move(*edit))) std::abort();
  });
}

void edit_undone(benchmark::State& state) {
  const auto workshop = opened_workshop();
  single_steps(state, [&](std::size_t) {
    if (!workshop->undo()) std::abort();
  });
}

// Without the disk: on a journal in memory.
void undone_in_memory(benchmark::State& state) {
  auto began = company();
  const std::vector<journal::Entry> entries = long_workshop(began);
  Workshop workshop("Long", began, std::make_unique<journal::MemoryJournal>(), kBenchDay);
  if (!workshop.restore(entries).empty()) std::abort();
  single_steps(state, [&](std::size_t) {
    if (!workshop.undo()) std::abort();
  });
}

BENCHMARK(file_opened)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(file_read)->Iterations(5)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(edit_acknowledged)->Iterations(300)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(edit_undone)->Iterations(300)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(undone_in_memory)->Iterations(2000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace flipchart::workshop
