package vn.dean06.catalogue;

/**
 * An essential public service. Its figures are the indicators "dvc.{code}.tong",
 * ".truc-tiep", ".truc-tuyen" and ".ty-le"; those of its block are "dvc.khoi.{block}.…".
 *
 * @param block "cong-an" for the services of the police, "nganh" for those of the sectors
 * @param position place in its block, from 1
 * @param keeper the unit that reports on it
 */
public record EssentialServiceView(String code, String name, String block, int position, String keeper) {

	public String total() {
		return "dvc." + this.code + ".tong";
	}

	public String inPerson() {
		return "dvc." + this.code + ".truc-tiep";
	}

	public String online() {
		return "dvc." + this.code + ".truc-tuyen";
	}

	public String rate() {
		return "dvc." + this.code + ".ty-le";
	}

}
