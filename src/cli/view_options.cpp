// What each option of a picture means: see view_options.hpp.
#include "cli/view_options.hpp"

#include "base/utf8.hpp"
#include "cli/choice.hpp"
#include "commands/paper.hpp"
#include "model/view_lists.hpp"

namespace flipchart::cli {

namespace {

using base::Result;
using model::View;

constexpr std::uint32_t kMostColumns = 999;

Result<void> refused(std::string sentence) {
  return base::failed(std::move(sentence), base::Failure::usage);
}

template <class Value>
Result<void> choose(Value& into, const std::string& text, const std::map<std::string, Value>& values) {
  const Result<Value> value = chosen<Value>(text, values);
  if (!value) return tl::unexpected(value.error());
  into = *value;
  return {};
}

// A number of at most three digits; none for anything else.
std::optional<std::uint32_t> small_number(std::string_view text) {
  if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != std::string_view::npos)
    return std::nullopt;
  return static_cast<std::uint32_t>(std::stoul(std::string(text)));
}

Result<void> take_facing(View& view, const std::string& text) {
  return choose<double>(view.facing, text, {{"leaders-on-top", 0.0}, {"customers-on-top", 1.0}});
}

Result<void> take_overlays(View& view, const std::string& text) {
  view.overlays = {};
  using Switch = bool model::Overlays::*;
  for (const std::string_view part : base::split(text, ',')) {
    Switch on = nullptr;
    if (const auto known = choose<Switch>(on, std::string(part),
                                          {{"none", nullptr},
                                           {"flows", &model::Overlays::flows},
                                           {"hotspots", &model::Overlays::hotspots},
                                           {"silos", &model::Overlays::silos}});
        !known)
      return known;
    if (on != nullptr) view.overlays.*on = true;
  }
  return {};
}

Result<void> take_heat(View& view, const std::string& text) {
  using model::Heat;
  return choose<Heat>(view.heat, text,
                      {{"waited", Heat::waited},
                       {"raised", Heat::raised},
                       {"passed", Heat::passed_on},
                       {"solved", Heat::solved}});
}

Result<void> take_focus(View& view, const std::string& text) {
  view.focus = text;
  return {};
}

Result<void> take_depth(View& view, const std::string& text) {
  const auto levels = small_number(text);
  if (!levels) return refused("\"" + text + "\" is no number of levels from 1 to 999, or 0 for all");
  view.focus_depth = *levels;
  return {};
}

Result<void> take_collapse(View& view, const std::string& text) {
  model::insert_id(view.collapsed, text);
  return {};
}

// The last equals sign parts them: an id may hold others.
Result<void> take_columns(View& view, const std::string& text) {
  const std::size_t equals = text.rfind('=');
  const auto columns = equals == std::string::npos ? std::nullopt : small_number(text.substr(equals + 1));
  if (equals == 0 || !columns || *columns == 0)
    return refused("\"" + text + "\" is not ID=N with a number from 1 to 999");
  model::set_columns(view, text.substr(0, equals), *columns);
  return {};
}

Result<void> take_alignment(View& view, const std::string& text) {
  using model::Alignment;
  return choose<Alignment>(
      view.alignment, text,
      {{"auto", Alignment::automatic}, {"depth", Alignment::depth}, {"front", Alignment::front_line}});
}

Result<void> take_rows(View& view, const std::string& text) {
  return choose<model::Rows>(view.rows, text, {{"depth", model::Rows::depth}, {"grade", model::Rows::grade}});
}

Result<void> take_detail(View& view, const std::string& text) {
  using model::Detail;
  return choose<Detail>(view.detail, text,
                        {{"mid", Detail::mid}, {"near", Detail::near}, {"far", Detail::far}});
}

Result<void> take_stack(View& view, const std::string& text) {
  const auto columns = small_number(text);
  if (text == "auto")
    view.stack = {};
  else if (text == "off")
    view.stack = {model::Stack::Kind::off, 0};
  else if (columns && *columns > 0 && *columns <= kMostColumns)
    view.stack = {model::Stack::Kind::columns, *columns};
  else
    return refused("\"" + text + "\" is none of auto, off, or a number from 1 to 999");
  return {};
}

Result<void> take_size(View& view, const std::string& text) {
  const auto size = commands::page_size_or_words(text);
  if (!size) return tl::unexpected(size.error());
  view.size = *size;
  return {};
}

Result<void> take_theme(View& view, const std::string& text) {
  using model::Theme;
  return choose<Theme>(view.theme, text,
                       {{"light", Theme::light},
                        {"dark", Theme::dark},
                        {"projector", Theme::projector},
                        {"print", Theme::print}});
}

Result<void> take_names(View& view, const std::string& text) {
  using model::Names;
  return choose<Names>(view.names, text,
                       {{"full", Names::full}, {"roles", Names::roles}, {"none", Names::none}});
}

Result<void> take_photos(View& view, const std::string& text) {
  return choose<bool>(view.photos, text, {{"on", true}, {"off", false}});
}
Result<void> take_dotted(View& view, const std::string& text) {
  return choose<bool>(view.dotted, text, {{"on", true}, {"off", false}});
}

Result<void> take_title(View& view, const std::string& text) {
  view.title = text;
  return {};
}

}  // namespace

const std::vector<ViewOption>& look_options() {
  static const std::vector<ViewOption> options = {
      {"--view", "TEXT", "leaders-on-top, customers-on-top", take_facing},
      {"--overlay", "TEXT", "none, flows, hotspots, silos; several by comma", take_overlays},
      {"--heat", "TEXT", "What tints hot spots: waited, raised, passed, solved", take_heat},
      {"--focus", "ID", "This position's branch alone", take_focus},
      {"--depth", "N", "Levels below the focus, without one below the top (0 = all)", take_depth},
      {"--collapse", "ID", "Folds this position's branch away", take_collapse, true},
      {"--columns", "ID=N", "Columns of the team of this leader", take_columns, true},
      {"--align", "TEXT", "Branches in line at the leaders or at the front: auto, depth, front",
       take_alignment},
      {"--rows", "TEXT", "What puts cards on one row: depth, grade", take_rows},
  };
  return options;
}

const std::vector<ViewOption>& picture_options() {
  static const std::vector<ViewOption> options = {
      {"--detail", "TEXT", "mid, near, far", take_detail},
      {"--stack", "TEXT", "Columns of a team: auto, off, or a number", take_stack},
      {"--size", "TEXT", "16:9, 4:3, 1920x1080, A4 to A0, Letter, Tabloid, with -landscape", take_size},
      {"--theme", "TEXT", "light, dark, projector, print", take_theme},
      {"--names", "TEXT", "full, roles, none", take_names},
      {"--dotted", "TEXT", "on, off", take_dotted},
      {"--photos", "TEXT", "on, off: faces on cards that are large enough", take_photos},
      {"--title", "TEXT", "Printed above the picture", take_title},
  };
  return options;
}

}  // namespace flipchart::cli
