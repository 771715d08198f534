// A private mapping with one page of zeros behind it: the NUL after the last byte.
#include "base/mapped_file.hpp"
#include "base/language.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/descriptor.hpp"
#include "base/output_file.hpp"

namespace flipchart::base {

namespace {

std::size_t page_size() {
  return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

bool MappedSource::changed() const {
  struct stat now {};
  return lacks_ || (::fstat(file_.get(), &now) == 0 && static_cast<std::size_t>(now.st_size) < size_);
}

void Bytes::Mapping::watch(std::shared_ptr<MappedSource> mapped) {
  source = std::move(mapped);
  guard.emplace(at, length, source->lacks_);
}

Bytes::Mapping::~Mapping() {
  guard.reset();
  ::munmap(at, length);
}

void Bytes::done_with(std::size_t begin, std::size_t end) const {
  if (!mapping_) return;
  const std::size_t page = page_size();
  const std::size_t first = (begin + page - 1) / page * page;
  const std::size_t last = end / page * page;
  if (first < last) ::madvise(static_cast<char*>(mapping_->at) + first, last - first, MADV_DONTNEED);
}

Result<Bytes> mapped_file(const std::filesystem::path& path) {
  auto source = std::make_shared<MappedSource>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  const int file = source->file_.get();
  struct stat status {};
  const bool regular = file >= 0 && ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = static_cast<std::size_t>(regular ? status.st_size : 0);
  if (size == 0) {  // pipes, and files that cannot be read: the reader of whole files says why
    Result<std::string> whole = read_file_whole(path);
    if (!whole) return tl::unexpected(whole.error());
    return Bytes(std::move(*whole));
  }
  const std::size_t page = page_size();
  const std::size_t length = (size + page - 1) / page * page + page;
  void* const at = ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (at == MAP_FAILED)
    return failed(tr("{}: cannot read: {}", path.string(), std::string_view(std::strerror(errno))));
  Bytes bytes;
  bytes.mapping_ = std::make_unique<Bytes::Mapping>(at, length);
  if (::mmap(at, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, file, 0) == MAP_FAILED)
    return failed(tr("{}: cannot read: {}", path.string(), std::string_view(std::strerror(errno))));
  source->size_ = size;
  bytes.mapping_->watch(std::move(source));
  bytes.view_ = std::string_view(static_cast<const char*>(at), size);
  return bytes;
}

Result<Bytes> standard_input() {
  Result<std::string> whole = read_file_whole("/dev/stdin");
  if (!whole) return tl::unexpected(whole.error());
  return Bytes(std::move(*whole));
}

}  // namespace flipchart::base
