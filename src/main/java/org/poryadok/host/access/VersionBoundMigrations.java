package org.poryadok.host.access;

import java.util.function.Supplier;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.poryadok.casework.Refusal;

/**
 * The engine's runtime service, which moves a running procedure to another version of its model and nowhere else. The
 * engine would take it from any step to any other, with variables: past the forms, and without a trace on the card.
 */
class VersionBoundMigrations extends RuntimeServiceImpl {

    private final Supplier<Authentication> user;

    VersionBoundMigrations(Supplier<Authentication> user) {
        this.user = user;
    }

    @Override
    public MigrationPlanBuilder createMigrationPlan(String source, String target) {
        return new MigrationPlanBuilderImpl(commandExecutor, source, target) {
            @Override
            public MigrationPlan build() {
                MigrationPlan plan = super.build();
                judge(plan);
                return plan;
            }
        };
    }

    @Override
    public MigrationPlanExecutionBuilder newMigration(MigrationPlan plan) {
        return new Execution(commandExecutor, plan);
    }

    private final class Execution extends MigrationPlanExecutionBuilderImpl {

        Execution(CommandExecutor engine, MigrationPlan plan) {
            super(engine, plan);
        }

        @Override
        public void execute() {
            judgeAll();
            super.execute();
        }

        /** The jobs of the batch carry out what was judged here. */
        @Override
        public Batch executeAsync() {
            judgeAll();
            return super.executeAsync();
        }

        private void judgeAll() {
            judge(migrationPlan);
            refuse(
                    skipCustomListeners || skipIoMappings,
                    "При переводе на другую версию модели ничего из её шагов не пропускается.");
        }
    }

    private void judge(MigrationPlan plan) {
        refuse(
                !isToAnotherVersion(plan),
                "Процедура переводится только на другую версию своей модели, а не внутри версии и не на другую"
                        + " модель.");
        refuse(
                plan.getInstructions().stream()
                        .anyMatch(step -> !step.getSourceActivityId().equals(step.getTargetActivityId())),
                "При переводе на другую версию модели процедура остаётся на своём шаге.");
        refuse(
                plan.getVariables() != null && !plan.getVariables().isEmpty(),
                "При переводе на другую версию модели сведения процедуры не меняются.");
    }

    private boolean isToAnotherVersion(MigrationPlan plan) {
        String source = plan.getSourceProcessDefinitionId();
        String target = plan.getTargetProcessDefinitionId();
        return !source.equals(target) && keyOf(source).equals(keyOf(target));
    }

    private String keyOf(String definition) {
        return commandExecutor.execute(command -> command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition)
                .getKey());
    }

    private void refuse(boolean wrong, String sentence) {
        if (wrong && OnlyTheForm.submits(user.get())) {
            throw new Refusal(null, sentence);
        }
    }
}
