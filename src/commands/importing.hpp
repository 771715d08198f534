// The import sheet without its looks: files, the answers a person gives, and what they come to. Every answer
// has the files read again in the background; nothing is committed until commit(). What is shown stays until
// something newer is read.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/background.hpp"
#include "commands/remembered.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::commands {

// Something the files leave open, which a person can decide.
struct Question {
  enum class What : std::uint8_t {
    kind,      // of a table
    dates,     // day or month first, in one column
    zone,      // of times that say none
    unplaced,  // holders of events who are not on the chart
  };
  What what = What::kind;
  std::string table;
  std::string column;
};

class ImportSheet {
  // Invariant: what shown() gives was read with the answers as they are now, unless stale() or running().
 public:
  // `options` are those the files were opened with; `wake` asks for a frame from another thread.
  ImportSheet(const workshop::Workshop& workshop, importers::Options options, std::function<void()> wake);

  // Answers. Tables are named as in SourceReport::file.
  void add(const std::vector<importers::Source>& sources);  // those already there are passed over
  void add_files(const std::vector<std::string>& paths);
  void remove(const std::string& path);
  void set_kind(const std::string& table, std::optional<importers::Kind> kind);             // none: left out
  void map(const std::string& table, const std::string& field, const std::string& header);  // "": no column
  void set_dates(const std::string& table, importers::DateOrder order);
  void set_zone(const std::string& zone);
  void repair(const importers::Repair& repair);
  void take_back_repair();  // the last one
  // The likeliest repair of every error and warning that has one.
  void repair_all();
  void set_alias(const std::string& holder, const std::string& position);  // "": none
  void keep(workshop::Keeping keeping);

  const std::vector<importers::Source>& sources() const { return sources_; }
  const importers::Options& options() const { return options_; }
  workshop::Keeping keeping() const { return keeping_; }

  // To be called before each frame: true when a newer reading is shown from now on.
  bool poll();
  bool running() const { return background_.running(); }
  double progress() const { return background_.progress(); }
  // What is shown stays; an answer not read yet makes it stale.
  void cancel_reading();
  void read_again() { start(); }
  bool stale() const { return stale_ && !running(); }
  void wait();  // until what was asked for is read and shown
  const Reading* shown() const { return shown_ ? &*shown_ : nullptr; }
  std::vector<Question> questions() const;
  // How many repairs repair_all() would make.
  std::size_t repairable() const;

  // There is something to import and what is shown is what would be imported.
  bool ready() const;
  // One edit. What was said of it in words.
  base::Result<std::string> commit(workshop::Workshop& workshop) const;
  // What was remembered before and what was said now, by header signature.
  Remembered learnt() const;

  // Positions that a typed text may mean, likeliest first: ids, then names, without regard to accents or
  // case. Of the chart as it would be.
  std::vector<std::string> positions_like(std::string_view typed, std::size_t most) const;

 private:
  importers::Choice& choice(const std::string& table);
  void start();

  model::State before_;
  base::Date today_;
  std::vector<importers::Source> sources_;
  importers::Options options_;
  workshop::Keeping keeping_;
  std::optional<Reading> shown_;
  bool stale_ = false;
  BackgroundReading background_;
};

// What a workshop is called that began with these files: as the one unit above all others, where the chart
// has one, else as the file or, of several, their folder. "people_2026-11.csv" gives "People 2026-11".
std::string title_of_import(const model::Organization& organization,
                            const std::vector<importers::Source>& sources);
// How many problems the sheet lists, where a person should look at one: an error, a warning, or what was left
// open. Else 0.
std::uint64_t notes_among(const model::Problems& problems);

// A field by the plain CSV's name, and what the sheet calls it.
struct FieldWords {
  std::string field;
  std::string words;
};
const std::vector<FieldWords>& fields_of(importers::Kind kind);
std::string_view words_of(importers::Kind kind);
// "Manager 10977 is not in the file".
std::string words_of_problem(const model::Problem& problem);
// "120 positions, 2 vacant, 1 root, 6 levels · 45 customers · 1,040 issues · 6,204 of 6,318 events placed"
std::string words_of(const Preview& preview);
// "Imported 121 people, 1,040 issues"; into a workshop that holds data: "Updated: 3 positions came, 2 left".
std::string words_of_import(const Reading& reading, bool first);
// "Ada Lead (E12)" of a chart, the id alone for who is not on it.
std::string words_of_position(const model::Organization& chart, std::string_view id);
// "Attach to Ada Lead".
std::string words_of(const importers::Repair& repair, const model::Organization& chart);

}  // namespace flipchart::commands
