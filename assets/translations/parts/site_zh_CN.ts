<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>SiteForm</name>
        <message>
            <source>Name on the signboard</source>
            <translation>场所名称（以招牌为准）</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Kind of place</source>
            <translation>场所类型</translation>
        </message>
        <message>
            <source>Township</source>
            <translation>乡镇街道</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Person in charge</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
    </context>
    <context>
        <name>SitePage</name>
    <message>
        <source>Decide the merge</source>
        <translation>决定是否合并</translation>
    </message>
    <message>
        <source>Listed twice</source>
        <translation>重复登记</translation>
    </message>
        <message>
            <source>The site is stored on this device.</source>
            <translation>场所已存本机。</translation>
        </message>
        <message>
            <source>Correct a site</source>
            <translation>更正场所</translation>
        </message>
        <message>
            <source>Add a site</source>
            <translation>新增场所</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Keep the correction</source>
            <translation>保存更正</translation>
        </message>
        <message>
            <source>Add the site</source>
            <translation>新增场所</translation>
        </message>
        <message>
            <source>Void the site</source>
            <translation>作废场所</translation>
        </message>
        <message>
            <source>It stays in the history, and is offered for inspections no more.</source>
            <translation>历史记录保留，不再用于新的检查。</translation>
        </message>
        <message>
            <source>Void this site?</source>
            <translation>作废这个场所？</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Why, in a few words</source>
            <translation>简要说明理由</translation>
        </message>
        <message>
            <source>Discard the draft</source>
            <translation>丢弃草稿</translation>
        </message>
    </context>
    <context>
        <name>SitePickerPage</name>
    <message>
        <source>Merges to decide</source>
        <translation>待决定的合并</translation>
    </message>
    <message>
        <source>Merges proposed</source>
        <translation>合并提议</translation>
    </message>
        <message>
            <source>The nearest first</source>
            <translation>最近的在前</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>按名称</translation>
        </message>
        <message>
            <source>Choose a site</source>
            <translation>选择场所</translation>
        </message>
        <message>
            <source>Name, address or person in charge</source>
            <translation>名称、地址或负责人</translation>
        </message>
        <message>
            <source>Not listed</source>
            <translation>未列入</translation>
        </message>
        <message>
            <source>Try fewer words, or add the site with its position.</source>
            <translation>减少关键词，或带位置新增场所。</translation>
        </message>
        <message>
            <source>No such site on this tablet</source>
            <translation>本机没有这样的场所</translation>
        </message>
        <message>
            <source>Add the site</source>
            <translation>新增场所</translation>
        </message>
        <message>
            <source>Try fewer words.</source>
            <translation>请减少关键词。</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::SiteDesk</name>
    <message>
        <source>This site was merged into another.</source>
        <translation>该场所已并入另一场所。</translation>
    </message>
    <message>
        <source>This site was voided.</source>
        <translation>该场所已作废。</translation>
    </message>
        <message>
            <source>No point is registered yet</source>
            <translation>尚未登记点位，点此取当前位置</translation>
        </message>
        <message>
            <source>±%1 m</source>
            <translation>±%1 m</translation>
        </message>
        <message>
            <source>Choose what kind of place it is.</source>
            <translation>请选择场所类型。</translation>
        </message>
        <message>
            <source>There is no position yet. Step outside, or set the point later.</source>
            <translation>尚未定位。请到室外，或稍后再标点。</translation>
        </message>
        <message>
            <source>The position is %1 old. Wait outside until it is fresh, then take it again.</source>
            <translation>位置是 %1前的。请到室外等待重新定位，再取点。</translation>
        </message>
        <message>
            <source>%1 Wait for the next position, then take it again.</source>
            <comment>why it is not usable</comment>
            <translation>%1请等待下一次定位，再取点。</translation>
        </message>
        <message>
            <source>a site that is not on this tablet</source>
            <translation>不在本机的一处场所</translation>
        </message>
        <message>
            <source>%1 proposes to merge it into %2: %3</source>
            <comment>person, site, reason</comment>
            <translation>%1 提出将本场所并入 %2：%3</translation>
        </message>
    </context>
    <context>
        <name>mingcha::app::SiteList</name>
        <message>
            <source>%1 m</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>%1 km</source>
            <translation>%1 km</translation>
        </message>
    </context>
<context>
    <name>ProposalSheet</name>
    <message>
        <source>Are they the same place?</source>
        <translation>是同一个场所吗？</translation>
    </message>
    <message>
        <source>Both stay as they are. The reason is kept.</source>
        <translation>两处都不变，原因留存。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>保留两处</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>New inspections go to the site that stays; the history of both is kept.</source>
        <translation>新的检查归到保留的场所；两处的历史都保留。</translation>
    </message>
    <message>
        <source>One place</source>
        <translation>同一个</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请简要说明原因。</translation>
    </message>
    <message>
        <source>Say whether they are the same place.</source>
        <translation>请选择是否为同一个场所。</translation>
    </message>
    <message>
        <source>Two places</source>
        <translation>两个场所</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>简要说明原因</translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>The team lead or the coordinator decides; they find it in their list of sites. Until then both stay as they are.</source>
        <translation>由组长或调度员决定，在其场所列表中可见；在此之前两处都不变。</translation>
    </message>
    <message>
        <source>Choose the site that stays.</source>
        <translation>请选要保留的场所。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Name, address or person in charge</source>
        <translation>名称、地址或负责人</translation>
    </message>
    <message>
        <source>New inspections go to the site that stays; the history of both is kept.</source>
        <translation>新的检查归到保留的场所；两处的历史都保留。</translation>
    </message>
    <message>
        <source>Propose the merge</source>
        <translation>提出合并</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>请简要说明原因。</translation>
    </message>
    <message>
        <source>Which site is it the same as?</source>
        <translation>与哪个场所重复？</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>简要说明原因</translation>
    </message>
</context>
</TS>
