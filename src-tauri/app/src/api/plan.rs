//! EHC plans.

use evenhand_core::record::{Id, ItemKind};

use super::Host;
use crate::contract::{
    AddPlanLines, ChangePlanLine, EhcPlanView, EntryKey, Nothing, PlanLineKey, PlanPreview,
    PlanWords, PlansView, SavePlan, TickWeek, Undone, UserResult,
};
use crate::plan;
use crate::step::Step;

impl Host {
    /// The plans, newest first.
    pub fn plans(&self, _: Nothing) -> UserResult<PlansView> {
        Ok(plan::overview(self.with(|session| session.plans())?))
    }

    /// A plan with its weeks and sums.
    pub fn plan(&self, key: EntryKey) -> UserResult<EhcPlanView> {
        self.plan_view(key.id)
    }

    /// Starts a plan, or changes it.
    pub fn save_plan(&self, request: SavePlan) -> UserResult<EhcPlanView> {
        let id = self.with(|session| plan::save(session, &request, self.clock().now()))?;
        self.plan_view(id)
    }

    /// Moves a plan to the bin.
    pub fn remove_plan(&self, key: EntryKey) -> UserResult<Undone> {
        self.remove(Step::RemovePlan, ItemKind::Plan, key.id)
    }

    /// Looks at pasted lines.
    pub fn read_plan_lines(&self, request: PlanWords) -> UserResult<PlanPreview> {
        let plans = self.with(|session| session.plans())?;
        let own = plans.iter().find(|plan| Some(plan.id) == request.plan);
        plan::preview(own, &request.text)
    }

    /// Adds lines.
    pub fn add_plan_lines(&self, request: AddPlanLines) -> UserResult<EhcPlanView> {
        self.with(|session| plan::add(session, &request, self.clock().now()))?;
        self.plan_view(request.plan)
    }

    /// Changes a line.
    pub fn change_plan_line(&self, request: ChangePlanLine) -> UserResult<EhcPlanView> {
        self.with(|session| plan::change_line(session, &request, self.clock().now()))?;
        self.plan_view(request.key.plan)
    }

    /// Takes a line out.
    pub fn remove_plan_line(&self, key: PlanLineKey) -> UserResult<EhcPlanView> {
        self.with(|session| plan::remove_line(session, key, self.clock().now()))?;
        self.plan_view(key.plan)
    }

    /// Says what was given in a week.
    pub fn tick_week(&self, request: TickWeek) -> UserResult<EhcPlanView> {
        self.with(|session| {
            plan::tick(session, &request, self.clock().today(), self.clock().now())
        })?;
        self.plan_view(request.key.plan)
    }

    fn plan_view(&self, id: Id) -> UserResult<EhcPlanView> {
        Ok(plan::view(&self.with(|session| session.plan(id))?, self.clock().today()))
    }
}
