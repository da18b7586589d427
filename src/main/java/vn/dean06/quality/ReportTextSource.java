package vn.dean06.quality;

import java.util.List;

/**
 * Who has the reports of a year as they are printed. A module above implements it.
 */
public interface ReportTextSource {

	List<ReportText> ofYear(int year);

}
