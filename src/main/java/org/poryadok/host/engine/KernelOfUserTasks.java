package org.poryadok.host.engine;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.poryadok.casework.TaskProperties;
import org.poryadok.casework.UserTasks;
import org.poryadok.supervision.JudgedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the kernel before every user task of every model: a new task cannot forget what all tasks have. */
@Component
class KernelOfUserTasks extends AbstractProcessEnginePlugin {

    private final ObjectProvider<UserTasks> kernel;
    private final ObjectProvider<JudgedWork> judged;

    KernelOfUserTasks(ObjectProvider<UserTasks> kernel, ObjectProvider<JudgedWork> judged) {
        this.kernel = kernel;
        this.judged = judged;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        BpmnParseListener listener = new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
                listen(
                        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition(),
                        TaskProperties.of(properties(userTask)));
            }
        };
        engine.setCustomPreBPMNParseListeners(Configured.with(engine.getCustomPreBPMNParseListeners(), listener));
    }

    private void listen(TaskDefinition task, TaskProperties properties) {
        first(task, TaskListener.EVENTNAME_CREATE, properties, (started, read) -> {
            kernel.getObject().start(started, read);
            judged.getObject().arises(started);
        });
        first(task, UserTasks.OPENED, properties, (opened, read) -> {
            kernel.getObject().open(opened, read);
        });
        first(task, UserTasks.REFUSED, properties, (asked, read) -> {
            kernel.getObject().refuse(asked);
        });
        first(task, TaskListener.EVENTNAME_ASSIGNMENT, properties, (taken, read) -> {
            judged.getObject().requireAnother(taken);
            kernel.getObject().assigned(taken);
        });
        first(task, TaskListener.EVENTNAME_COMPLETE, properties, (done, read) -> {
            judged.getObject().requireAnother(done);
            kernel.getObject().complete(done, read);
        });
    }

    private static void first(
            TaskDefinition task,
            String event,
            TaskProperties properties,
            BiConsumer<DelegateTask, TaskProperties> kernel) {
        task.addTaskListener(event, started -> kernel.accept(started, properties));
        List<TaskListener> listeners = task.getTaskListeners().get(event);
        listeners.add(0, listeners.remove(listeners.size() - 1));
    }

    private static Map<String, String> properties(Element userTask) {
        return Stream.ofNullable(userTask.element("extensionElements"))
                .flatMap(extensions -> extensions.elements("properties").stream())
                .flatMap(properties -> properties.elements("property").stream())
                .filter(property -> property.attribute("name") != null && property.attribute("value") != null)
                .collect(Collectors.toMap(
                        property -> property.attribute("name"),
                        property -> property.attribute("value"),
                        (one, other) -> other));
    }
}
