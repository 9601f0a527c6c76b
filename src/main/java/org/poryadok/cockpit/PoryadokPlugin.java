package org.poryadok.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/**
 * The plugin as Cockpit finds it. Its pages are in {@code camunda/lib/poryadok/cockpit}; its resources are Spring beans, which
 * Jersey takes from the application context.
 */
public class PoryadokPlugin extends AbstractCockpitPlugin {

    static final String ID = "poryadok";
    /** Of every resource: the plugin's address, then the engine's name, of which there is one. */
    static final String ADDRESS = "plugin/" + ID + "/default";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(
                PluginFiles.class,
                SupervisorResource.class,
                DeadlinesResource.class,
                CaseResource.class,
                DeedsResource.class,
                ClauseResource.class,
                LettersResource.class,
                JournalsResource.class,
                ExportResource.class,
                DisciplineResource.class,
                DeedPlanResource.class,
                UnattendedResource.class,
                ClauseMatrixResource.class,
                OverviewResource.class,
                OverviewListResource.class);
    }
}
