// The first look at a source: is it a table, where is its header, what kind is it.
#include "importers/loaded_source.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "formats/encoding.hpp"
#include "importers/row_survey.hpp"
#include "importers/understood.hpp"

namespace flipchart::importers {

namespace {

using formats::DecodedText;

std::optional<Kind> kind_hinted(formats::Hint hint) {
  switch (hint) {
    case formats::Hint::people:
      return Kind::people;
    case formats::Hint::customers:
      return Kind::customers;
    case formats::Hint::issues:
      return Kind::issues;
    case formats::Hint::events:
      return Kind::events;
    case formats::Hint::none:
      break;
  }
  return std::nullopt;
}

base::Result<std::vector<formats::FoundTable>> tables_in(const formats::Document& document,
                                                         formats::Format format, ProblemLog& log) {
  switch (format) {
    case formats::Format::xlsx:
      return formats::workbook_tables(document, log);
    case formats::Format::json:
      return formats::json_tables(document, log);
    case formats::Format::ldif:
      return formats::ldif_tables(document, log);
    case formats::Format::dot:
      return formats::dot_tables(document, log);
    case formats::Format::xes:
      return formats::xes_tables(document, log);
    case formats::Format::delimited:
      break;
  }
  return std::vector<formats::FoundTable>{};
}

bool is_list_of_names(const LoadedSource& source) {
  if (source.kind != Kind::people) return false;
  return std::all_of(source.report.mapping.begin(), source.report.mapping.end(),
                     [&](const auto& mapped) { return mapped.second == source.header(Field::name); });
}

class Loading {  // collects the tables of one source
 public:
  Loading(std::size_t number, const Source& given, const Options& options, ProblemLog& log,
          std::vector<base::Error>& failed)
      : number_(number), given_(given), options_(options), log_(log), failed_(failed) {}

  void load(base::Bytes bytes) {
    if (given_.kind == Kind::workshop) {
      failed_.push_back({base::tr("{}: is a workshop; open it by itself", given_.path)});
      return;
    }
    auto documents = formats::unpacked({number_, given_.path, std::move(bytes)}, log_, options_.stop);
    if (!documents) {
      failed_.push_back(documents.error());
      return;
    }
    for (formats::Document& document : *documents)
      load_document(std::make_shared<const formats::Document>(std::move(document)));
  }
  std::vector<std::unique_ptr<LoadedSource>> settled() && {
    // A workbook's sheets and an archive's members may be about anything: those of no known kind are noted
    // where another one was read.
    pass_over_lists_of_names();
    for (base::Error& error : unusable_) {
      if (loaded_.empty())
        failed_.push_back(std::move(error));
      else
        log_.note({number_, given_.path, 0}, "passed-over", "", "", error.message);
    }
    return std::move(loaded_);
  }

 private:
  void load_document(const std::shared_ptr<const formats::Document>& document) {
    const std::optional<formats::Format> format = formats::format_of(*document);
    if (!format) {
      unusable_.push_back({base::tr("{}: {}", document->name, formats::why_unreadable(*document))});
      return;
    }
    if (*format == formats::Format::delimited) return load_text(document);
    auto tables = tables_in(*document, *format, log_);
    if (!tables) {
      unusable_.push_back(tables.error());
      return;
    }
    for (formats::FoundTable& found : *tables) {
      auto source = begun(found.name, document);
      source->table = formats::Table(std::move(found.cells));
      source->report.format = formats::to_string(found.format);
      source->report.encoding = found.encoding;
      Source given = given_;
      if (!given.kind) given.kind = kind_hinted(found.hint);
      keep(std::move(source), given, nullptr);
    }
  }
  void load_text(const std::shared_ptr<const formats::Document>& document) {
    auto source = begun(document->name, document);
    const std::optional<std::string_view> plain = formats::plain_text(document->text());
    DecodedText facts;
    if (!plain) {
      facts = formats::decoded(document->text());
      source->text = base::Bytes(std::move(facts.text));
      source->report.encoding = facts.encoding;
    } else {
      source->report.encoding = "UTF-8";
    }
    source->table = formats::Table(formats::delimited(plain ? *plain : source->text.view()));
    source->report.format = formats::to_string(formats::Format::delimited);
    source->report.delimiter = std::string(1, source->table.delimiter());
    keep(std::move(source), given_, plain ? nullptr : &facts);
  }
  std::unique_ptr<LoadedSource> begun(std::string_view name,
                                      const std::shared_ptr<const formats::Document>& document) const {
    auto source = std::make_unique<LoadedSource>();
    source->number = number_;
    source->file = name;
    source->document = document;
    return source;
  }
  void keep(std::unique_ptr<LoadedSource> source, const Source& given, const DecodedText* facts) {
    const base::Result<void> done = understood(*source, given, options_, log_);
    if (!done) {
      unusable_.push_back(done.error());
      return;
    }
    survey_rows(*source, facts, options_, log_);
    loaded_.push_back(std::move(source));
  }

  // Beside tables that say more, a sheet that has names and nothing else lists genres or countries, not
  // people.
  void pass_over_lists_of_names() {
    if (given_.kind) return;

    const auto names_only = [&](const std::unique_ptr<LoadedSource>& source) {
      return is_list_of_names(*source) && !options_.chosen.contains(source->file);
    };
    if (std::all_of(loaded_.begin(), loaded_.end(), names_only)) return;
    std::erase_if(loaded_, [&](const std::unique_ptr<LoadedSource>& source) {
      if (!names_only(source)) return false;
      const std::string why =
          base::tr("{}: holds names and nothing else about people; say so with --people", source->file);
      if (options_.ask) {
        source->report.left_out = true;
        source->report.asks = why;
      } else {
        unusable_.push_back({why});
      }
      return !options_.ask;
    });
  }

  std::size_t number_;
  const Source& given_;
  const Options& options_;
  ProblemLog& log_;
  std::vector<base::Error>& failed_;
  std::vector<base::Error> unusable_;
  std::vector<std::unique_ptr<LoadedSource>> loaded_;
};

}  // namespace

std::vector<std::unique_ptr<LoadedSource>> sources_loaded(std::size_t number, const Source& source,
                                                          base::Bytes bytes, const Options& options,
                                                          ProblemLog& log, std::vector<base::Error>& failed) {
  Loading loading(number, source, options, log, failed);
  loading.load(std::move(bytes));
  return std::move(loading).settled();
}

}  // namespace flipchart::importers
