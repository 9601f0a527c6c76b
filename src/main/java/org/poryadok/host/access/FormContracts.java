package org.poryadok.host.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.StartOffer;
import org.poryadok.form.FormContract;

/**
 * Holds whoever submits a form to its contract, in Tasklist and by the REST API, at the start of a procedure and in a
 * task. The engine would take any variable with a task, and with it another body, another act, another card, and a form
 * without what it demands.
 */
class FormContracts {

    /** Every form of some versions of the product. */
    private static final int KEPT = 2000;

    private final ProcessEngineConfigurationImpl engine;
    private final Supplier<Acts> acts;
    private final Supplier<Clock> clock;
    private final Supplier<Stream<StartOffer>> offers;
    /** A deployed form never changes: what one deployment or one version holds is read once. */
    private final Cache<Deployed, FormContract> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Deployed(String deployment, String key, Integer version) {}

    FormContracts(
            ProcessEngineConfigurationImpl engine,
            Supplier<Acts> acts,
            Supplier<Clock> clock,
            Supplier<Stream<StartOffer>> offers) {
        this.engine = engine;
        this.acts = acts;
        this.clock = clock;
        this.offers = offers;
    }

    /**
     * @param submitted null like an empty map
     * @return what is to be kept: the answers, and nothing in what the form hides now and had asked before
     * @throws Refusal when the answers are not what the task's form asks
     */
    Map<String, Object> holdTask(String taskId, Map<String, Object> submitted) {
        return inCommand(command -> {
            FormContract contract = ofTask(taskId);
            Map<String, ?> known = known(command, taskId, contract);
            return contract.hold(submitted == null ? Map.of() : submitted, known, () -> today(known));
        });
    }

    /** What stands in the fields of a task's form that nobody has answered, see {@link FormContract#presets}. */
    VariableMap presets(String taskId) {
        return inCommand(command -> {
            FormContract contract = ofTask(taskId);
            Map<String, ?> known = known(command, taskId, contract);
            return contract.presets(known, () -> today(known));
        });
    }

    /** Keys of the fields of a task's form, in its order. */
    List<String> fieldsOfTask(String taskId) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> ofTask(taskId).keys());
    }

    /** The same of a start form. */
    List<String> fieldsOfStart(String definitionId) {
        return engine.getCommandExecutorTxRequired()
                .execute(command -> ofStart(definitionId).keys());
    }

    private FormContract ofStart(String definitionId) {
        FormService forms = engine.getFormService();
        return contract(forms.getStartFormData(definitionId), () -> forms.getDeployedStartForm(definitionId));
    }

    private FormContract ofTask(String taskId) {
        FormService forms = engine.getFormService();
        return contract(forms.getTaskFormData(taskId), () -> forms.getDeployedTaskForm(taskId));
    }

    /** Conditions and choices may rest on what the person himself may not read; the form shows him what it will. */
    private Map<String, ?> known(CommandContext command, String taskId, FormContract contract) {
        Set<String> names = new TreeSet<>(contract.variables());
        names.add(CaseVariables.JURISDICTION);
        return command.runWithoutAuthorization(() -> engine.getTaskService().getVariablesTyped(taskId, names, false));
    }

    /**
     * @param user      who starts; his own jurisdiction says which day it is
     * @param submitted null like an empty map; may name the jurisdiction beside what the form asks
     * @throws Refusal when the answers are not what the start form asks
     */
    Map<String, Object> holdStart(Authentication user, String definitionId, Map<String, Object> submitted) {
        return inCommand(command -> {
            VariableMap said =
                    submitted == null ? Variables.createVariables() : new VariableMapImpl(Variables.fromMap(submitted));
            said.remove(CaseVariables.JURISDICTION);
            FormContract contract = ofStart(definitionId);
            return contract.hold(said, offered(command, user, contract), () -> today(user));
        });
    }

    /** What there is to choose from in a start form, and what stands in its fields that nobody has answered. */
    VariableMap startVariables(Authentication user, String definitionId) {
        return inCommand(command -> {
            FormContract contract = ofStart(definitionId);
            VariableMap shown = offered(command, user, contract);
            shown.putAll(contract.presets(shown, () -> today(user)));
            return shown;
        });
    }

    private VariableMap offered(CommandContext command, Authentication user, FormContract contract) {
        VariableMap offered = Variables.createVariables();
        Set<String> asked = new HashSet<>(contract.variables());
        asked.addAll(contract.shown());
        command.runWithoutAuthorization(() -> {
            offers.get()
                    .filter(offer -> asked.contains(offer.variable()))
                    .forEach(offer -> Optional.ofNullable(offer.of(user.getUserId()))
                            .ifPresent(value -> offered.putValueTyped(offer.variable(), value)));
            return null;
        });
        return offered;
    }

    /** Of a start form: where whoever begins works. */
    private LocalDate today(Authentication user) {
        List<String> own = Optional.ofNullable(user.getTenantIds()).orElse(List.of());
        return today(acts.get().jurisdictions().stream()
                .map(Jurisdiction::id)
                .filter(own::contains)
                .findFirst());
    }

    /** The engine's services are asked within one transaction. */
    private VariableMap inCommand(Function<CommandContext, VariableMap> check) {
        return engine.getCommandExecutorTxRequired().execute(check::apply);
    }

    private FormContract contract(FormData form, Supplier<InputStream> deployed) {
        CamundaFormRef ref = form == null ? null : form.getCamundaFormRef();
        if (form == null || ref == null && form.getFormKey() == null) {
            return FormContract.NOTHING_ASKED;
        }
        boolean unchanging = ref != null && ("deployment".equals(ref.getBinding()) || ref.getVersion() != null);
        return unchanging
                ? read.get(
                        new Deployed(form.getDeploymentId(), ref.getKey(), ref.getVersion()),
                        key -> FormContract.read(deployed.get()))
                : FormContract.read(deployed.get());
    }

    private LocalDate today(Map<String, ?> known) {
        return today(Optional.ofNullable(known.get(CaseVariables.JURISDICTION)));
    }

    private LocalDate today(Optional<?> jurisdiction) {
        return LocalDate.ofInstant(
                clock.get().instant(),
                jurisdiction
                        .map(known -> acts.get().jurisdiction(known.toString()).zone())
                        .orElse(ZoneOffset.UTC));
    }
}
