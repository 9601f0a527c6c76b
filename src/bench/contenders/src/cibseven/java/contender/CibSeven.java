package contender;

import java.util.Map;
import javax.sql.DataSource;
import org.cibseven.bpm.engine.ProcessEngine;
import org.cibseven.bpm.engine.ProcessEngineConfiguration;
import org.cibseven.bpm.engine.RuntimeService;
import org.cibseven.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.cibseven.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine without its starter, which is not to be had: with its own defaults, and letters as its only bean. */
@Configuration
class CibSeven {

    @Bean(destroyMethod = "close")
    ProcessEngine engine(DataSource database, Letters letters) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        settings.setJobExecutorActivate(true);
        settings.setBeans(Map.of("letters", letters));
        // As starters have it; the one of its own asks for a second connection, for which ten busy jobs wait for ever.
        settings.setIdGenerator(new StrongUuidGenerator());
        ProcessEngine engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/storm.bpmn20.xml")
                .deploy();
        return engine;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }
}
