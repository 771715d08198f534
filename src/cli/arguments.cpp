// The command line's grammar. CLI11 stays in this file: it is slow to compile.
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>

#include "base/utf8.hpp"
#include "cli/page_options.hpp"
#include "cli/reading_options.hpp"
#include "cli/view_options.hpp"
#include "cli/window_options.hpp"

namespace flipchart::cli {

namespace {

// A parse callback that refuses a value with a sentence; CLI11 turns the exception into exit code 2.
[[noreturn]] void refuse(const std::string& option, const std::string& sentence) {
  throw CLI::ValidationError(option, sentence);
}

base::Date date_or_refuse(const std::string& option, const std::string& text) {
  const auto date = base::parse_date(text);
  if (!date) refuse(option, "\"" + text + "\" is not a date; write YYYY-MM-DD");
  return *date;
}

class Grammar {
 public:
  Grammar(CLI::App& app, Arguments& arguments, const std::string& version)
      : app_(app), a_(arguments), version_("flipchart " + version) {}

  void build() {
    app_.name("flipchart");
    app_.description("Turns an organisation upside down: customers on top, the people who serve them next.");
    app_.require_subcommand(0, 1);  // "report demo" is no second one
    app_.set_version_flag("--version", version_);
    app_.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    sources(app_);
    history(app_);
    window(app_);

    CLI::App& demo = verb("demo", "Opens the demo workshop", Verb::demo);
    window(demo);
    history(demo);

    CLI::App& check = verb("check", "Says what would be imported and every problem found", Verb::check);
    sources(check);
    silo(check);
    check.add_flag("--json", a_.json, "As one line of JSON");

    CLI::App& report = verb("report", "The flow measures", Verb::report);
    sources(report);
    history(report);
    report.add_flag("--json", a_.json, "As one line of JSON");
    report.add_option("--top", a_.top, "Lists cut to N entries (20; 0 = all)");
    report.add_option("-o,--output", a_.output, "Writes the tables: csv, xlsx or html")->type_name("FILE");
    report.add_flag("--unsafe", a_.unsafe,
                    "With -o: ids instead of roles, single holders, silos of any size");
    what_if(report);
    on_each(
        report, "--envelope",
        "What ROLE may decide alone, and how many escalations lay within: \"Agent@Returns=200; 2 h\"",
        [this](const std::string& text) { a_.envelopes.push_back(text); }, "ROLE@TEAM=LIMITS");

    CLI::App& render =
        verb("render", "A picture; the format by the extension: svg, pdf, png, pptx, html, dot, json",
             Verb::render);
    sources(render);
    history(render);
    picture(render);
    render.add_option("--language", a_.window.language, "Of the words on it: en, de")->type_name("CODE");
    what_if(render);

    CLI::App& data =
        verb("export", "The data itself, as plain CSV files in a folder or a workbook", Verb::export_data);
    sources(data);
    output(data, "The folder to write to, or the workbook", "DIR|FILE.xlsx");
    data.add_flag("--unsafe", a_.unsafe, "With e-mails, persons' ids, and who held which issue");
    CLI::App& save = verb("save", "Imports into a workshop file", Verb::save);
    sources(save);
    output(save, "The workshop file", "FILE.flip");
    save.add_flag("--room-copy", a_.room_copy, "The present state alone, without any private note");
    signed_by(save);

    CLI::App& edit =
        verb("edit", "Reads edits as lines of JSON, answers each once it is on the disk", Verb::edit);
    workshop_file(edit);
    signed_by(edit);

    CLI::App& show = verb("show", "The state of a workshop file", Verb::show);
    workshop_file(show);
    CLI::App& log = verb("log", "The journal of a workshop file", Verb::log);
    workshop_file(log);
    CLI::App& commands = verb("commands", "What can be done in the window, with its keys", Verb::commands);
    commands.add_flag("--guide", a_.guide, "As the page of the user guide, in Markdown");
    commands.add_flag("--json", a_.json, "As one line of JSON");
    CLI::App& list = verb("register", "Who owns what by when, overdue first", Verb::register_);
    sources(list);
    output(list, "Writes it as csv, xlsx, ics, html, or as a page: pdf, png, svg, pptx", "FILE");
    list.add_flag("--unsafe", a_.unsafe, "Overdue owners by name as well");
    for (CLI::App* const app : {&show, &log}) {
      app->add_flag("--json", a_.json, "As JSON: one line, or one for each edit");
      app->add_flag("--private", a_.with_private, "With private notes");
    }
  }

 private:
  void output(CLI::App& app, const char* words, const char* type) {
    app.add_option("-o,--output", a_.output, words)->required()->type_name(type);
  }
  void workshop_file(CLI::App& app) {
    common(app);
    app.add_option_function<std::string>(
           "FILE",
           [this](const std::string& file) {
             a_.opening.sources.push_back({file, std::nullopt});
           },
           "The workshop file")
        ->required();
  }
  void signed_by(CLI::App& app) {
    app.add_option("--as", a_.opening.who, "Who makes the edits (default: the login name)")
        ->type_name("NAME");
  }
  CLI::App& verb(const char* name, const char* description, Verb verb) {
    CLI::App* sub = app_.add_subcommand(name, description);
    sub->option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    sub->set_version_flag("--version", version_);
    sub->callback([this, verb] { a_.verb = verb; });
    return *sub;
  }

  void on(CLI::App& app, const std::string& name, const std::string& help,
          std::function<void(const std::string&)> take, const std::string& type = "TEXT") {
    app.add_option_function<std::string>(name, take, help)->type_name(type);
  }
  // An option that may come several times.
  void on_each(CLI::App& app, const std::string& name, const std::string& help,
               std::function<void(const std::string&)> take, const std::string& type = "TEXT") {
    app.add_option_function<std::vector<std::string>>(
           name,
           [take = std::move(take)](const std::vector<std::string>& values) {
             for (const std::string& value : values) take(value);
           },
           help)
        ->type_name(type)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->expected(1)
        ->allow_extra_args(false);
  }
  // One that is taken each time it is met, so that the order among such options is that of the line.
  void on_the_spot(CLI::App& app, const std::string& name, const std::string& help,
                   std::function<void(const std::string&)> take, const std::string& type) {
    app.add_option_function<std::string>(name, take, help)->type_name(type)->trigger_on_parse();
  }

  void sources(CLI::App& app) {
    auto& list = a_.opening.sources;
    app.add_option_function<std::vector<std::string>>(
           "SOURCE",
           [&list](const std::vector<std::string>& files) {
             for (const std::string& file : files) list.push_back({file, std::nullopt});
           },
           "Files of people, customers, links, issues or events")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    using importers::Kind;
    const std::pair<const char*, Kind> kinds[] = {{"--people", Kind::people},
                                                  {"--customers", Kind::customers},
                                                  {"--links", Kind::links},
                                                  {"--issues", Kind::issues},
                                                  {"--events", Kind::events}};
    for (const auto& [name, kind] : kinds) {
      on_each(
          app, name, "A source that is of this kind",
          [&list, kind = kind](const std::string& file) {
            list.push_back({file, kind});
          },
          "FILE");
    }
    app.add_flag("--demo", a_.demo, "The demo workshop as the source");
    describing(app, a_.opening.options, reading_options());
    common(app);
  }

  void common(CLI::App& app) {
    on(
        app, "--today", "The day from which overdue and age are counted",
        [this](const std::string& text) { a_.opening.today = date_or_refuse("--today", text); }, "DATE");
    app.add_flag("--timings", a_.timings, "Stage times and peak memory as JSON on stderr");
  }

  // Words for a rule, or else the header of a column.
  void silo(CLI::App& app) {
    on(
        app, "--silo", "What a silo is: department, location, branch, or a column by its header",
        [this](const std::string& text) {
          const std::map<std::string, model::SiloRule> rules = {{"department", model::SiloRule::department},
                                                                {"location", model::SiloRule::location},
                                                                {"branch", model::SiloRule::branch}};
          if (text.empty()) refuse("--silo", "name department, location, branch or a column");
          const auto rule = rules.find(text);
          const bool column = rule == rules.end();
          a_.view.silo = column ? model::SiloRule::column : rule->second;
          a_.view.silo_column = column ? text : std::string();
          a_.opening.options.silo_column = a_.view.silo_column;
        },
        "RULE|COLUMN");
  }

  // Filters in the order they are typed: an issue hides under the first that hides it.
  void history(CLI::App& app) {
    silo(app);
    for (const ViewOption& option : history_options())
      on_the_spot(app, option.name, option.help, taking(a_.view, option), option.type);
  }

  // In the order they are typed, too.
  void what_if(CLI::App& app) {
    for (const WhatIfHelp& option : what_if_options()) {
      const auto take = [this, name = option.name](const std::string& text) {
        a_.what_if.push_back({name, text});
        if (const auto sense = understood(a_.what_if.back()); !sense) refuse(name, sense.error().message);
      };
      on_the_spot(app, option.name, option.help, take, option.type);
    }
  }

  void window(CLI::App& app) {
    if (&app != &app_) common(app);
    describing(app, a_.window, window_options());
    describing(app, look_options());
  }

  void describing(CLI::App& app, const std::vector<ViewOption>& options) {
    describing(app, a_.view, options);
  }

  template <class Described, class Option>
  static std::function<void(const std::string&)> taking(Described& described, const Option& option) {
    return [&described, &option](const std::string& text) {
      if (const auto taken = option.take(described, text); !taken) refuse(option.name, taken.error().message);
    };
  }
  template <class Described, class Option>
  void describing(CLI::App& app, Described& described, const std::vector<Option>& options) {
    for (const Option& option : options) {
      const auto take = taking(described, option);
      if (option.each)
        on_each(app, option.name, option.help, take, option.type);
      else
        on(app, option.name, option.help, take, option.type);
    }
  }

  void picture(CLI::App& app) {
    output(app, "The file to write", "FILE");
    describing(app, look_options());
    describing(app, picture_options());
    describing(app, a_.wish, page_options());
    app.add_flag("--saved-views", a_.wish.saved_views, "Each saved view on a page of its own (pptx, pdf)");
    app.add_flag("--presented", a_.view.presented, "Read from the back of a room: teams, in large letters");
    app.add_flag("--transparent", a_.view.transparent, "No ground behind the picture");
    app.add_flag("--unsafe", a_.unsafe, "Leaves room-safety, and says so on the picture");
  }

  CLI::App& app_;
  Arguments& a_;
  std::string version_;  // the line that --version prints
};

}  // namespace

Parsed parsed(int argc, char** argv, const std::string& version) {
  Arguments arguments;
  CLI::App app;
  // The options' callbacks are its members: it lives until the line is parsed.
  Grammar grammar(app, arguments, version);
  grammar.build();
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::string help = app.help();
    for (const CLI::App* sub : app.get_subcommands()) help = sub->help();
    return {std::nullopt, help, 0};
  } catch (const CLI::CallForVersion& version_call) {
    return {std::nullopt, std::string(version_call.what()) + '\n', 0};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, "flipchart: " + std::string(error.what()) + "; see flipchart --help\n", 2};
  }
  return {std::move(arguments), {}, 0};
}

}  // namespace flipchart::cli
