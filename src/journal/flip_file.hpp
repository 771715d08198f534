// The workshop file: one SQLite database (docs/formats.md, "A workshop file") with what it began with, and
// the journal of edits after that. Each edit is a transaction of its own, on the disk before append returns.
//
// One program writes a file at a time; others may read it meanwhile. What is damaged is never taken for
// right: everything carries a checksum, and the journal is read up to the first line that does not hold.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "journal/journal.hpp"

namespace flipchart::journal {

// Everything a workshop file says.
struct Contents {
  std::string title;
  std::optional<base::Date> today;  // the day it counts from, where it has its own
  Brought began;                    // never null
  std::vector<Entry> entries;
  std::vector<std::string> lost;  // what could not be read, in sentences; empty: nothing
};

// Writes a new file under its final name, whole or not at all; one that is there is replaced and hands on its
// rights, a link stays. A file that is new is its owner's alone, for what is private in it. Linear.
base::Result<void> write_flip(const std::filesystem::path& path, const Contents& contents);

// Whether the file begins as a database does; false where it cannot be read.
bool looks_like_flip(const std::filesystem::path& path);

class FlipFile final : public Journal {
 public:
  enum class Access : std::uint8_t { write, read };
  // For writing where that is asked for and possible, else for reading: read_only() says why. Failures: no
  // such file, no workshop file, one of a newer version. `who` signs what is appended.
  static base::Result<std::unique_ptr<FlipFile>> open(const std::filesystem::path& path, Access access,
                                                      std::string who);
  ~FlipFile() override;
  FlipFile(const FlipFile&) = delete;
  FlipFile& operator=(const FlipFile&) = delete;

  // Everything that can be read; what cannot is named in `lost`, and nothing after it in the journal is
  // believed. Then nothing more is appended.
  Contents contents();
  base::Result<void> append(const Line& line) override;
  // What is gone is gone from the file's free pages and its write-ahead log too, as soon as nobody else reads
  // it. Linear in the file.
  base::Result<void> reach_back(const model::Forgotten& forgotten, const Line& line) override;
  // Empty where it can be written; else "another program has it open".
  const std::string& read_only() const;

 private:
  class Database;
  explicit FlipFile(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace flipchart::journal
