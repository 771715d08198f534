// A zip in memory: what its members are called and what they hold. Nothing is ever written to disk, so names
// are only names. Errors are half sentences ("is damaged (...); ..."): the caller puts the name before them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "formats/expansion.hpp"

struct zip;

namespace flipchart::formats {

class ZipArchive {  // the bytes must outlive it
 public:
  static base::Result<ZipArchive> opened(std::string_view bytes);

  std::size_t members() const;
  // Valid UTF-8, with '/' between folders.
  std::string name(std::size_t member) const;
  // All bytes of a member, checked against its checksum; at most `most`, and what `expansion` grants.
  base::Result<std::string> read(std::size_t member, std::uint64_t most, Expansion& expansion,
                                 const std::stop_token& stop = {}) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  explicit ZipArchive(zip* archive) : archive_(archive) {}
  std::unique_ptr<zip, Close> archive_;
};

}  // namespace flipchart::formats
