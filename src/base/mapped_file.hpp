// The bytes of a file without a copy: mapped into memory where that is possible, read where it is not.
// Promises a NUL after the last byte, so that scanners need not watch for the end; where a file shrinks while
// it is mapped, what is gone reads as NUL too.
#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/descriptor.hpp"
#include "base/mapping_guard.hpp"
#include "base/result.hpp"

namespace flipchart::base {

class Bytes;

// Whether a file that is mapped is still the one that was mapped; outlives the mapping.
class MappedSource {
 public:
  explicit MappedSource(int file) : file_(file) {}
  // It has shrunk: what was read of it may be half of it and zeros. Growing changes nothing.
  bool changed() const;

 private:
  friend class Bytes;
  friend Result<Bytes> mapped_file(const std::filesystem::path& path);
  Descriptor file_;
  std::size_t size_ = 0;
  std::atomic<bool> lacks_{false};  // set where a byte was looked at that is gone
};

class Bytes {  // the view stays valid and in place for the life of the object, also when it is moved
 public:
  Bytes() = default;
  explicit Bytes(std::string owned)
      : owned_(std::make_unique<std::string>(std::move(owned))), view_(*owned_) {}
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;
  Bytes(Bytes&&) noexcept = default;
  Bytes& operator=(Bytes&&) noexcept = default;
  ~Bytes() = default;

  std::string_view view() const { return view_; }
  // Tells the system that the bytes from `begin` to `end` (of the view) will not be looked at soon: mapped
  // pages of them are given back, and come again from the file when needed after all.
  void done_with(std::size_t begin, std::size_t end) const;
  // To be asked after reading; null where nothing is mapped.
  std::shared_ptr<const MappedSource> source() const { return mapping_ ? mapping_->source : nullptr; }

 private:
  friend Result<Bytes> mapped_file(const std::filesystem::path& path);
  struct Mapping {
    void* at = nullptr;
    std::size_t length = 0;
    std::shared_ptr<MappedSource> source;
    std::optional<MappingGuard> guard;
    Mapping(void* start, std::size_t bytes) : at(start), length(bytes) {}
    void watch(std::shared_ptr<MappedSource> mapped);
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping();
  };
  std::unique_ptr<std::string> owned_;
  std::unique_ptr<Mapping> mapping_;
  std::string_view view_;
};

// Regular files are mapped; pipes are read whole. Errors name the file and what is wrong with it: missing, a
// directory, no permission, not readable.
Result<Bytes> mapped_file(const std::filesystem::path& path);
// All of standard input.
Result<Bytes> standard_input();

}  // namespace flipchart::base
