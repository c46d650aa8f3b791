package dev.backline.live.set.internal.compare;

import java.util.List;
import java.util.Set;

/** What a set keeps of windows, selections and other things that nobody hears: shown only on demand. */
public final class ViewState {
    private static final Set<String> ELEMENTS = Set.of(
            "LomId",
            "LomIdView",
            "ViewData",
            "IsExpanded",
            "BreakoutIsExpanded",
            "IsFolded",
            "TrackUnfolded",
            "IsContentSelectedInDocument",
            "PreferredContentViewMode",
            "ScrollerTimePreserver",
            "TimeSelection",
            "AutomationLanes",
            "ClipEnvelopeChooserViewState",
            "EnvelopeChooser",
            "LastSelectedTimeableIndex",
            "LastSelectedClipEnvelopeIndex",
            "SequencerNavigator",
            "CurrentTime",
            "DetailClipKeyMidis",
            "HighlightedTrackIndex",
            "ChooserBar",
            "VideoWindowRect",
            "ShowVideoWindow",
            "TrackHeaderWidth",
            "ContentLanes",
            "ExpressionLanes",
            "ContentSplitterProperties",
            "IsContentSplitterOpen",
            "IsExpressionSplitterOpen",
            "MidiFoldIn",
            "MidiFoldMode",
            "MultiClipFocusMode",
            "MultiClipLoopBarHeight",
            "MidiPrelisten",
            "SavedPlayingSlot",
            "SavedPlayingOffset",
            "NeedArrangerRefreeze",
            "NeedRefreeze",
            "PostProcessFreezeClips",
            "MemorizedFirstClipName",
            "IsSelected",
            "SelectedDevice",
            "SelectedBreakpointValue",
            "ColorSequenceIndex",
            "Grid",
            "ExpressionGrid",
            "AutomationTransformViewState",
            "LastModDate",
            "SourceContext",
            "BranchesListWrapper",
            "ShouldShowPresetName",
            "AreTakeLanesFolded",
            "Height",
            "LaneHeight",
            "IsLaneVisible",
            "WindowPosition",
            "WinPosX",
            "WinPosY",
            "AreDevicesVisible",
            "IsMixerVisible",
            "IsRoutingVisible",
            "IsAutoSelectEnabled",
            "AreMacroControlsVisible",
            "AreMacroVariationsControlsVisible",
            "IsBranchesListVisible",
            "IsReturnBranchesListVisible",
            "IsRangesEditorVisible",
            "IsRangesControlsVisible",
            "BranchSelectorsVisible",
            "TempoAutomationViewBottom",
            "TempoAutomationViewTop",
            "TakeCounter",
            "SmpteFormat",
            "DrawMode",
            "AllowedKeysMode",
            "SelectedEnvelope",
            "SelectedBand",
            "SelectedParameterSet",
            "IsInKeyMode",
            "IsAutomationLaneVisible",
            "PadScrollPosition",
            "DataFormatVersion",
            "ChainHeight",
            "OverwriteProtectionNumber",
            "ChannelEqViewState",
            "LockId",
            "LockSeal",
            "TakeId",
            "ReWireSlaveMidiTargetId",
            "ReWireDeviceMidiTargetId",
            "SelectedDocumentViewInMainWindow");
    private static final List<String> PARTS = List.of(
            "ViewState",
            "Scroll",
            "Zoom",
            "ListWrapper",
            "ViewSettings",
            "Splitter",
            "FoldIn",
            "FoldOut",
            "ViewWidth",
            "MacroDefaults");
    private static final Set<String> ATTRIBUTES = Set.of(
            "SelectedToolPanel",
            "SelectedTransformationName",
            "SelectedGeneratorName",
            "Revision",
            "SchemaChangeCount");

    private ViewState() {}

    /** Answers whether the element and all in it is of this kind. */
    public static boolean isElement(String name) {
        if (ELEMENTS.contains(name)) {
            return true;
        }
        for (String part : PARTS) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Answers whether the attribute is of this kind. */
    public static boolean isAttribute(String name) {
        return ATTRIBUTES.contains(name);
    }
}
