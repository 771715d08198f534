// Archives are opened breadth by breadth with a list of what is still packed, so that archives in archives
// need no recursion. One damaged member does not stop the others; an archive that grows out of proportion
// does.
#include "formats/containers.hpp"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "formats/expansion.hpp"
#include "formats/readers.hpp"
#include "formats/zip_archive.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kInflatedAtOnce = 1U << 20U;
constexpr std::size_t kMostMembers = 1000;
constexpr std::size_t kDeepestPacked = 3;
constexpr std::uint64_t kLargestMember = 4ULL << 30U;

struct EndInflate {
  void operator()(z_stream* stream) const { inflateEnd(stream); }
};

struct Failure {
  std::string file;
  std::string what;
};

struct Packed {
  Document document;
  std::size_t depth = 0;  // archives around it
};

std::string_view last_part(std::string_view name) {
  const std::size_t cut = name.find_last_of("/!");
  return cut == std::string_view::npos ? name : name.substr(cut + 1);
}

bool begins_as_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

// "x.csv.gz" holds "x.csv"; without such an ending the content has the name of the file.
std::string_view name_in_gzip(std::string_view name) {
  const std::string_view own = last_part(name);
  const std::string lower = base::lower_ascii(own);
  for (const std::string_view ending : {".gz", ".gzip"}) {
    if (lower.size() > ending.size() && lower.ends_with(ending))
      return own.substr(0, own.size() - ending.size());
  }
  return own;
}

// What the last four bytes of a gzip file say about its content, as far as that can be true.
std::size_t stated_size(std::string_view bytes, std::uint64_t most) {
  constexpr std::uint64_t kDensest = 1032;  // bytes that one byte of deflate can become
  std::uint64_t stated = 0;
  if (bytes.size() < 18) return 0;
  for (std::size_t i = 1; i <= 4; ++i)
    stated = stated << 8U | static_cast<unsigned char>(bytes[bytes.size() - i]);
  return static_cast<std::size_t>(std::min({stated, most, bytes.size() * kDensest}));
}

// Why a member of an archive is no data; null: it may be.
const char* why_no_data(std::string_view name) {
  if (name.ends_with('/')) return base::english("a folder; it was passed over");
  if (name.starts_with("__MACOSX/") || name.find("/__MACOSX/") != std::string_view::npos)
    return base::english("what macOS keeps beside the files; it was passed over");
  for (const std::string_view part : base::split(name, '/')) {
    if (part.starts_with('.') && part != "." && part != "..")
      return base::english("a hidden file; it was passed over");
  }
  const std::string own = base::lower_ascii(last_part(name));
  if (own == "thumbs.db" || own == "desktop.ini")
    return base::english("what Windows keeps beside the files; it was passed over");
  return nullptr;
}

class Unpacking {
 public:
  Unpacking(Document document, ProblemLog& log, std::stop_token stop)
      : expansion_(document.text().size()), log_(log), stop_(std::move(stop)), number_(document.number) {
    waiting_.push_back({std::move(document), 0});
  }

  base::Result<std::vector<Document>> run() {
    while (!waiting_.empty()) {
      Packed next = std::move(waiting_.back());
      waiting_.pop_back();
      const Container container = container_of(next.document.text());
      if (container == Container::none || container == Container::office) {
        found_.push_back(std::move(next.document));
        continue;
      }
      if (next.depth == kDeepestPacked) {
        failures_.push_back({next.document.name, base::tr("is packed more than 3 deep; unpack it first")});
        continue;
      }
      const base::Result<void> opened = container == Container::gzip ? open_gzip(next) : open_zip(next);
      if (opened) continue;
      failures_.push_back({next.document.name, opened.error().message});
      if (next.depth == 0 || fatal()) return failed(failures_.back());
    }
    if (found_.empty() && !failures_.empty()) return failed(failures_.front());
    for (const Failure& failure : failures_)
      log_.error({number_, failure.file, 0}, "broken-member", "", "", failure.what);
    return std::move(found_);
  }

 private:
  bool fatal() const { return expansion_.exceeded() || members_ > kMostMembers || stop_.stop_requested(); }

  static tl::unexpected<base::Error> failed(const Failure& failure) {
    return base::failed(failure.file + ": " + failure.what);
  }
  // Errors of these are what happened, without the name of the file.
  base::Result<void> open_gzip(const Packed& packed);
  base::Result<void> open_zip(const Packed& packed);
  base::Result<std::string> inflated(const Document& document);

  Expansion expansion_;
  ProblemLog& log_;
  std::stop_token stop_;
  std::size_t number_;
  std::size_t members_ = 0;
  std::vector<Packed> waiting_;  // the next one last
  std::vector<Document> found_;
  std::vector<Failure> failures_;
};

base::Result<void> Unpacking::open_gzip(const Packed& packed) {
  const Document& document = packed.document;
  base::Result<std::string> bytes = inflated(document);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string name = document.name + "!" + std::string(name_in_gzip(document.name));
  waiting_.push_back({{document.number, name, base::Bytes(*std::move(bytes))}, packed.depth + 1});
  return {};
}

base::Result<std::string> Unpacking::inflated(const Document& document) {
  const std::string_view in = document.text();
  z_stream stream = {};
  if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
    return base::failed(base::tr("cannot be unpacked: no memory"));
  const std::unique_ptr<z_stream, EndInflate> end(&stream);
  std::string out;
  out.reserve(stated_size(in, expansion_.left()) + kInflatedAtOnce);
  std::size_t fed = 0;         // bytes of `in` handed to zlib
  std::size_t member_at = 0;   // where the current stream of possibly several begins
  std::size_t member_out = 0;  // and what was unpacked before it
  const auto position = [&] { return fed - stream.avail_in; };
  for (;;) {
    if (stop_.stop_requested()) return base::failed(base::tr("was not read to its end: stopped"));
    if (stream.avail_in == 0 && fed < in.size()) {
      const std::size_t block = std::min(kInflatedAtOnce, in.size() - fed);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data() + fed));
      stream.avail_in = static_cast<uInt>(block);
      fed += block;
    }
    const std::size_t at = out.size();
    out.resize(at + kInflatedAtOnce);
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + at);
    stream.avail_out = static_cast<uInt>(kInflatedAtOnce);
    const int code = inflate(&stream, Z_NO_FLUSH);
    const std::size_t got = kInflatedAtOnce - stream.avail_out;
    out.resize(at + got);
    if (!expansion_.take(got)) return base::failed(base::tr(Expansion::kWhy));
    const bool nothing_more = position() == in.size();
    if (code == Z_OK || (code == Z_BUF_ERROR && !nothing_more)) continue;
    if (code == Z_BUF_ERROR)
      return base::failed(
          base::tr("ends too early, at byte {}; fetch the file again", std::to_string(in.size())));
    if (code != Z_STREAM_END && (member_at == 0 || out.size() > member_out))
      return base::failed(
          base::tr("is damaged at byte {}; fetch the file again", std::to_string(position())));
    const std::size_t rest_at = code == Z_STREAM_END ? position() : member_at;
    const std::string_view rest = in.substr(rest_at);
    if (code == Z_STREAM_END && rest.starts_with("\x1F\x8B")) {
      member_at = rest_at;
      member_out = out.size();
      inflateReset(&stream);
      continue;
    }
    if (rest.find_first_not_of('\0') != std::string_view::npos)
      log_.note(document.at(0), "passed-over", "", "",
                base::trn(rest.size(), "{} byte after the end of the packed data was passed over",
                          "{} bytes after the end of the packed data were passed over"));
    return out;
  }
}

base::Result<void> Unpacking::open_zip(const Packed& packed) {
  const Document& document = packed.document;
  const base::Result<ZipArchive> archive = ZipArchive::opened(document.text());
  if (!archive) return tl::unexpected(archive.error());
  std::vector<Packed> members;
  for (std::size_t m = 0; m < archive->members(); ++m) {
    const std::string inner = archive->name(m);
    if (const char* const why = why_no_data(inner); why != nullptr) {
      log_.note(document.at(0), "passed-over", "", inner, base::tr(why));
      continue;
    }
    if (++members_ > kMostMembers)
      return base::failed(base::tr("holds more than 1,000 files; unpack it and name those that are wanted"));
    const std::string name = document.name + "!" + inner;
    base::Result<std::string> bytes = archive->read(m, kLargestMember, expansion_, stop_);
    if (bytes)
      members.push_back({{document.number, name, base::Bytes(*std::move(bytes))}, packed.depth + 1});
    else if (fatal())
      return tl::unexpected(bytes.error());
    else
      failures_.push_back({name, bytes.error().message});
  }
  if (members.empty() && failures_.empty())
    return base::failed(base::tr("is an archive without a file to read; name the files themselves"));
  std::move(members.rbegin(), members.rend(), std::back_inserter(waiting_));
  return {};
}

}  // namespace

std::vector<std::string> names_in_zip(std::string_view bytes) {
  std::vector<std::string> names;
  if (!begins_as_zip(bytes)) return names;
  if (const base::Result<ZipArchive> archive = ZipArchive::opened(bytes); archive) {
    for (std::size_t m = 0; m < archive->members(); ++m) names.push_back(archive->name(m));
    return names;
  }
  // Without its directory: the headers before each member (PKWARE's APPNOTE, 4.3.7).
  constexpr std::size_t kHeader = 30;
  for (std::size_t at = 0; at + kHeader <= bytes.size(); ++at) {
    at = bytes.find("PK\x03\x04", at);
    if (at == std::string_view::npos || at + kHeader > bytes.size()) break;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    const std::size_t length = byte(26) + 256U * byte(27);
    names.push_back(base::valid_utf8(bytes.substr(at + kHeader, length)));
  }
  return names;
}

Container container_of(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B")) return Container::gzip;
  const std::vector<std::string> names = names_in_zip(bytes);
  if (names.empty()) return begins_as_zip(bytes) ? Container::zip : Container::none;
  const bool office = names.front() == "mimetype" ||
                      std::find(names.begin(), names.end(), "[Content_Types].xml") != names.end();
  return office ? Container::office : Container::zip;
}

base::Result<std::vector<Document>> unpacked(Document document, ProblemLog& log, std::stop_token stop) {
  return Unpacking(std::move(document), log, std::move(stop)).run();
}

}  // namespace flipchart::formats
