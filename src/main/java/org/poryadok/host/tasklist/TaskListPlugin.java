package org.poryadok.host.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.poryadok.host.engine.Configured;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Replaces what the engine asks the database when somebody opens his list of tasks. */
@Component
class TaskListPlugin extends AbstractProcessEnginePlugin {

    private static final String STATEMENTS = "engine/readers.xml";

    private record Manager(Class<?> type, Supplier<Session> made) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return made.get();
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Stream.of(
                        new Manager(TaskManager.class, TasksOfReaders::new),
                        new Manager(VariableInstanceManager.class, VariablesOfReaders::new),
                        new Manager(AuthorizationManager.class, RightsOfOwnGroups::new))
                .forEach(manager ->
                        engine.setCustomSessionFactories(Configured.with(engine.getCustomSessionFactories(), manager)));
    }

    /** The statements include the engine's own by name, so they come after them. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream text = new ClassPathResource(STATEMENTS).getInputStream()) {
            new XMLMapperBuilder(text, statements, STATEMENTS, statements.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
