package dev.backline.cli.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records as a table: one column for each simple component, in order; what does not fit at the right is left out, for
 * records name what matters first.
 */
final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 16;
    private static final String CUT = "…";

    private final List<Column> columns = new ArrayList<>();
    private final int rows;

    private record Column(String title, List<String> cells, boolean numeric, int width) {}

    Table(Collection<?> records, Map<String, String> units) {
        rows = records.size();
        Set<Object> names = new LinkedHashSet<>();
        records.forEach(record -> names.addAll(((Map<?, ?>) record).keySet()));
        for (Object name : names) {
            List<Object> values = new ArrayList<>();
            for (Object record : records) {
                Object value = ((Map<?, ?>) record).get(name);
                values.add(value == null ? "" : value);
            }
            if (values.stream().allMatch(Cells::isSimple)
                    && values.stream().anyMatch(v -> !Cells.of(v).isEmpty())) {
                columns.add(column(name.toString(), units.getOrDefault(name.toString(), ""), values));
            }
        }
    }

    private static Column column(String name, String unit, List<Object> values) {
        String title = Cells.label(name).toUpperCase(java.util.Locale.ROOT) + (unit.isEmpty() ? "" : " (" + unit + ")");
        List<String> cells = values.stream().map(Cells::first).toList();
        boolean numeric = values.stream().allMatch(v -> v instanceof Number || v.equals(""));
        int width = Math.max(
                title.length(), cells.stream().mapToInt(String::length).max().orElse(0));
        return new Column(title, cells, numeric, width);
    }

    void write(int indent, int width, StringBuilder out) {
        List<Column> fitting = fitting(width - indent);
        line(indent, fitting, -1, out);
        for (int row = 0; row < rows; row++) {
            line(indent, fitting, row, out);
        }
    }

    private List<Column> fitting(int width) {
        List<Column> fitting = new ArrayList<>();
        int left = width;
        for (Column column : columns) {
            if (column.width <= left) {
                fitting.add(column);
                left -= column.width + GAP;
            } else {
                if (left >= NARROWEST || fitting.isEmpty()) {
                    fitting.add(new Column(column.title, column.cells, column.numeric, Math.max(left, NARROWEST)));
                }
                break;
            }
        }
        return fitting;
    }

    private static void line(int indent, List<Column> columns, int row, StringBuilder out) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (Column column : columns) {
            String cell = cut(row < 0 ? column.title : column.cells.get(row), column.width);
            String padding = " ".repeat(column.width - cell.length());
            line.append(column.numeric ? padding + cell : cell + padding).append(" ".repeat(GAP));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - CUT.length()) + CUT;
    }
}
