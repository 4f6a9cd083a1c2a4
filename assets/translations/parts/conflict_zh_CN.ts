<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>ConflictFoot</name>
        <message>
            <source>Evidence takes no part in merging: the photographs of both are kept, by their hashes.</source>
            <translation>证据不参与合并：双方的照片都保留，按哈希去重。</translation>
        </message>
        <message>
            <source>Why this one</source>
            <translation>为什么选这一份</translation>
        </message>
    </context>
    <context>
        <name>ConflictHead</name>
        <message>
            <source>The latest of each</source>
            <translation>全选最新</translation>
        </message>
        <message>
            <source>Two devices changed this record. Pick line by line; what is not picked stays in its history, with its author and time.</source>
            <translation>同一记录在两台设备上改过。逐项选择保留哪一份，未选中的一份连同作者和时间留在历史里。</translation>
        </message>
    </context>
    <context>
        <name>LifeFacts</name>
        <message>
            <source>Two devices changed it: settle it</source>
            <translation>两台设备改过：去处理冲突</translation>
        </message>
    </context>
    <context>
        <name>FieldWords</name>
        <message>
            <source>%1 pass, %2 fail, %3 N/A, %4 not checked</source>
            <translation>合格 %1、不合格 %2、不适用 %3、未查 %4</translation>
        </message>
        <message>
            <source>Account in use</source>
            <translation>账号在用</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Answers submitted</source>
            <translation>提交的检查结果</translation>
        </message>
        <message>
            <source>Card number</source>
            <translation>执法证号</translation>
        </message>
        <message>
            <source>Card valid to</source>
            <translation>执法证有效期至</translation>
        </message>
        <message>
            <source>Cards shown at</source>
            <translation>出示证件时间</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>已清除</translation>
        </message>
        <message>
            <source>Deadline first told</source>
            <translation>首次告知的期限</translation>
        </message>
        <message>
            <source>Follow-up that confirmed it</source>
            <translation>核实线索的检查</translation>
        </message>
        <message>
            <source>Merged into %1</source>
            <translation>并入 %1</translation>
        </message>
        <message>
            <source>Name of the person</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Name of the site</source>
            <translation>场所名称</translation>
        </message>
        <message>
            <source>No position</source>
            <translation>没有定位</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Re-inspection</source>
            <translation>复查</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>辖区</translation>
        </message>
        <message>
            <source>Told of the right to recusal at</source>
            <translation>告知回避权时间</translation>
        </message>
        <message>
            <source>Roles</source>
            <translation>角色</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>组</translation>
        </message>
        <message>
            <source>Version of the checklist</source>
            <translation>检查表版本</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>已作废</translation>
        </message>
        <message>
            <source>Site status</source>
            <translation>场所状态</translation>
        </message>
        <message>
            <source>Unit representative</source>
            <translation>被检查单位代表</translation>
        </message>
        <message>
            <source>Where it stands</source>
            <translation>办理状态</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>A settlement chooses between values that stand side by side. Sync, then look again.</source>
            <translation>处理冲突只能在并存的几份中选一份。请同步后再看。</translation>
        </message>
        <message>
            <source>An administrator settles this.</source>
            <translation>由管理员处理。</translation>
        </message>
        <message>
            <source>An inspector or grid worker of the township, the team lead or the coordinator settles this.</source>
            <translation>由本镇街的检查员或网格员、组长或调度员处理。</translation>
        </message>
        <message>
            <source>Its finder, its team, the team lead or the coordinator settles this.</source>
            <translation>由发现人、检查组成员、组长或调度员处理。</translation>
        </message>
        <message>
            <source>The department, the team lead or the coordinator settles this.</source>
            <translation>由主管部门、组长或调度员处理。</translation>
        </message>
        <message>
            <source>The team lead or the coordinator settles this.</source>
            <translation>由组长或调度员处理。</translation>
        </message>
    </context>
    <context>
        <name>Settling</name>
        <message>
            <source>Nothing was chosen.</source>
            <translation>还没有选择。</translation>
        </message>
        <message>
            <source>Something came in meanwhile. Look at the values again, then save.</source>
            <translation>期间收到了新的内容。请重新查看各份内容后再保存。</translation>
        </message>
        <message>
            <source>There is no such value to choose.</source>
            <translation>没有这一份可选。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::ConflictModel</name>
        <message>
            <source>Say why, in a few words</source>
            <translation>请简要说明理由</translation>
        </message>
        <message>
            <source>This tablet, %1</source>
            <translation>本机 %1</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::HazardLife</name>
        <message>
            <source>%1 (%2 %3)</source>
            <translation>%1（%2 %3）</translation>
        </message>
        <message>
            <source>%1: %2, not %3</source>
            <translation>%1：%2，未采用 %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a field and its value</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>The earlier hazard here is not on this tablet</source>
            <translation>此处此前的隐患不在本机</translation>
        </message>
        <message>
            <source>Earlier hazard here: %1</source>
            <translation>此处此前的隐患：%1</translation>
        </message>
    </context>
</TS>
