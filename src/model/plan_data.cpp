// What edits of the chart and of the history do: other data in the place of what there was.
#include "base/language.hpp"
#include "model/plan.hpp"
#include "model/silo_names.hpp"

namespace flipchart::model {

namespace {

// Saved views go on showing what they showed.
void follow_in_views(Plan& plan, const RenameSilo& e) {
  for (std::size_t at = 0; at < plan.all<SavedView>().size(); ++at) {
    SavedView saved = plan.all<SavedView>()[at];
    if (saved.view.silo != e.rule) continue;
    call_silo(saved.view.filter, e.silo, e.name);
    if (saved != plan.all<SavedView>()[at]) plan.replace(at, std::move(saved));
  }
}

}  // namespace

Planned plan(Plan& plan, Import& e) {
  if (!e.organization || !e.history)
    return base::refused(base::tr("an import brings people and a history; read the files"));
  plan.put_data(e.organization, e.history);
  return {};
}

Planned plan(Plan& plan, RememberAnswers& e) {
  for (const HeaderMapping& mapping : e.answers.mappings) {
    if (mapping.fields.size() != mapping.headers.size())
      return base::refused(base::tr("\"fields\" and \"headers\" of a mapping go together, one for one"));
  }
  plan.put_answers(e.answers);
  return {};
}

Planned plan(Plan& plan, Rearrangement& e) {
  if (auto fit = fits(plan.chart(), e); !fit) return fit;
  plan.put_data(std::make_shared<const Organization>(rearranged(plan.chart(), e)), plan.state().history);
  return {};
}

Planned plan(Plan& plan, Restructuring& e) {
  name_new(plan.chart(), e);
  if (auto fit = fits(plan.chart(), e); !fit) return fit;
  plan.put_data(std::make_shared<const Organization>(restructured(plan.chart(), e)), plan.state().history);
  if (const auto* silo = std::get_if<RenameSilo>(&e)) follow_in_views(plan, *silo);
  return {};
}

Planned plan(Plan& plan, IssueEdit& e) {
  name_new(plan.history(), e);
  if (auto fit = fits(plan.chart(), plan.history(), e); !fit) return fit;
  plan.put_data(plan.state().organization,
                std::make_shared<const History>(changed_history(plan.history(), e)));
  return {};
}

}  // namespace flipchart::model
