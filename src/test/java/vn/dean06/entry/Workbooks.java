package vn.dean06.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbooks as officers meet them: opened, filled in at the cell of a figure, saved.
 */
public final class Workbooks {

	private Workbooks() {
	}

	/** Opens a file, does something to it and saves it. */
	public static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			edit.accept(book);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			book.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The cell that is typed for a figure: in the row that holds its key, in the column
	 * that belongs to the key's.
	 */
	public static Cell typed(XSSFWorkbook book, String key) {
		Cell cell = typed(book).get(key);
		assertThat(cell).as("a cell for " + key).isNotNull();
		return Objects.requireNonNull(cell);
	}

	/** All cells that are typed, by the key of their figure. */
	static Map<String, Cell> typed(XSSFWorkbook book) {
		Map<String, Cell> typed = new LinkedHashMap<>();
		for (Sheet sheet : book) {
			for (int i = 0; column(sheet, "key:" + i) >= 0; i++) {
				int key = column(sheet, "key:" + i);
				int column = column(sheet, "typed:" + i);
				for (Row row : sheet) {
					Cell cell = row.getCell(key);
					if (row.getRowNum() > 0 && cell != null) {
						typed.put(cell.toString(), row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
					}
				}
			}
		}
		return typed;
	}

	/** The note beside a typed cell. */
	static Cell note(Cell typed) {
		return typed.getRow().getCell(column(typed.getSheet(), "note:0"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
	}

	private static int column(Sheet sheet, String role) {
		for (Cell cell : sheet.getRow(0)) {
			if (cell.toString().equals(role)) {
				return cell.getColumnIndex();
			}
		}
		return -1;
	}

}
