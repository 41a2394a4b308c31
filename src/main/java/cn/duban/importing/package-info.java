/// What staff send to make or change a registry: notices, registries and rosters as files (导入、台账、名册).
@NullMarked
package cn.duban.importing;

import org.jspecify.annotations.NullMarked;
