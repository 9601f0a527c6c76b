package org.poryadok.cockpit;

import jakarta.ws.rs.Path;

import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Script and style sheet of the pages, under {@code static/app}. */
@Path("plugin/" + PoryadokPlugin.ID)
public class PluginFiles extends AbstractCockpitPluginRootResource {

    public PluginFiles() {
        super(PoryadokPlugin.ID);
    }
}
