package org.poryadok.reporting.reportexecution;

import java.util.List;

/** Where the form asks why a point is open: a form of Camunda cannot repeat a group, so it holds six. */
record PointSlot(String point, String why, String until) {

    static final List<PointSlot> ALL = List.of(
            new PointSlot("point1", "why1", "until1"),
            new PointSlot("point2", "why2", "until2"),
            new PointSlot("point3", "why3", "until3"),
            new PointSlot("point4", "why4", "until4"),
            new PointSlot("point5", "why5", "until5"),
            new PointSlot("point6", "why6", "until6"));
}
