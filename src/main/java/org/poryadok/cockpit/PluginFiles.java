package org.poryadok.cockpit;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** The script and the style sheet that Cockpit asks for. */
@Path("plugin/" + PoryadokPlugin.ID)
public class PluginFiles extends AbstractCockpitPluginRootResource {

    public PluginFiles() {
        super(PoryadokPlugin.ID);
    }
}
